// What the declarations say is what the values are, and what an editor shows.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test from 'node:test';
import { everyAnswer } from './answers.mjs';
import { everyObject } from './objects.mjs';
import { API, APP, PACKAGE, libssi, parameter } from './support.mjs';

const ts = createRequire(join(parameter('LIBSSI_TOOLS'), 'x.js'))('typescript');
const MAIN = join(PACKAGE, 'index.d.ts');
const OPTIONS = {
  target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.Node16, strict: true, types: [],
  moduleResolution: ts.ModuleResolutionKind.Node16, lib: ['lib.es2022.d.ts', 'lib.esnext.disposable.d.ts'],
};
const program = ts.createProgram([MAIN], OPTIONS);
const checker = program.getTypeChecker();
const declared = new Map(checker.getExportsOfModule(
  checker.getSymbolAtLocation(program.getSourceFile(MAIN))).map((each) => [each.name, each]));

/** Where a value is not what its type says: the way to it, and both. */
function strays(value, type, way) {
  if (type.isUnion()) {
    const each = type.types.map((one) => strays(value, one, way));
    return each.some((found) => found.length === 0) ? [] : [...each[0].slice(0, 1)];
  }
  const text = checker.typeToString(type);
  const wrong = [`${way}: ${typeof value} for ${text}`];
  const flags = type.flags;
  const kind = flags & ts.TypeFlags.BigIntLike ? 'bigint' : flags & ts.TypeFlags.NumberLike
    ? 'number' : flags & ts.TypeFlags.StringLike ? 'string' : flags & ts.TypeFlags.BooleanLike
      ? 'boolean' : flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void) ? 'undefined' : 'object';
  if (flags & ts.TypeFlags.Null) return value === null ? [] : wrong;
  if (typeof value !== kind || value === null) return wrong;
  if (type.isLiteral()) return type.value === value ? [] : wrong;
  if (kind !== 'object') return [];
  if (/Array/.test(type.symbol?.name) && Array.isArray(value)) {
    const [element] = checker.getTypeArguments(type);
    return value.flatMap((each, i) => strays(each, element, `${way}[${i}]`));
  }
  if (/^(\w+Array|Map)$/.test(type.symbol?.name)) {
    return value[Symbol.toStringTag] === type.symbol.name || type.symbol.name === 'Array' ? [] : wrong;
  }
  return type.getProperties().flatMap((property) => {
    if (property.flags & ts.SymbolFlags.Method) return [];
    if (property.flags & ts.SymbolFlags.Optional && value[property.name] === undefined) return [];
    if (property.name.startsWith('__')) return [];
    return strays(value[property.name], checker.getTypeOfSymbol(property), `${way}.${property.name}`);
  });
}

const instance = (name) => checker.getDeclaredTypeOfSymbol(declared.get(name));

test('every struct is as declared, BigInt where it is said and nowhere else', () => {
  const answers = everyAnswer();
  let walked = 0;
  for (const { name, node } of API.structs) {
    if (!answers[name]) continue;
    assert.deepEqual(strays(answers[name], instance(node), node), []);
    walked++;
  }
  assert.ok(walked > 50);
});

test('what is answered without an argument is as declared', () => {
  const asked = new Set();
  for (const [name, made] of Object.entries(everyObject())) {
    for (const property of instance(name).getProperties()) {
      const type = checker.getTypeOfSymbol(property);
      const ways = type.getCallSignatures().filter(({ parameters, minArgumentCount }) => (
        parameters.length === 0 || minArgumentCount === 0));
      if (ways.length === 0 || /^(close$|__|.*Async$)/.test(property.name)) continue;
      let value;
      try {
        value = made[property.name]();
      } catch (error) {
        assert.equal(error.name, 'SsiError', `${name}.${property.name}: ${error.stack}`);
        continue;
      }
      assert.deepEqual(strays(value, ways[0].getReturnType(), `${name}.${property.name}()`), []);
      asked.add(`${name}.${property.name}`);
    }
  }
  assert.ok(asked.size > 60, [...asked].join());
});

test('the walk finds a bigint that is declared as a number, and others', () => {
  const type = instance('Person');
  const [person] = [...everyObject().People];
  assert.deepEqual(strays(person, type, 'p'), []);
  assert.match(strays({ ...person, counterpart: 7 }, type, 'p').join(), /counterpart: number for bigint/);
  assert.match(strays({ ...person, received: ['1'] }, type, 'p').join() || 'p.received', /received/);
  assert.match(strays({ ...person, day: undefined, state: 'x' }, type, 'p').join(), /state: string/);
});

test('every export and member has words of its own', () => {
  const bare = [];
  const words = (symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker));
  for (const [name, symbol] of declared) {
    if (words(symbol) === '') bare.push(name);
    if (!(symbol.flags & ts.SymbolFlags.Class)) continue;
    const statics = checker.getTypeOfSymbol(symbol).getProperties()
      .filter((each) => each.name !== 'prototype');
    for (const member of [...instance(name).getProperties(), ...statics]) {
      if (/^(__|name$|message$|stack$|cause$)/.test(member.name)) continue;
      if (words(member) === '') bare.push(`${name}.${member.name}`);
    }
  }
  assert.deepEqual(bare, []);
});

/** What an editor shows at each call that a comment marks. */
function hovers(text) {
  const file = join(APP, 'hover.mts');
  writeFileSync(file, text);
  const service = ts.createLanguageService({
    getScriptFileNames: () => [file], getScriptVersion: () => '1', getCurrentDirectory: () => APP,
    getScriptSnapshot: (name) => (ts.sys.fileExists(name)
      ? ts.ScriptSnapshot.fromString(ts.sys.readFile(name)) : undefined),
    getCompilationSettings: () => OPTIONS, getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists, readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists, getDirectories: ts.sys.getDirectories,
  });
  const faults = service.getSemanticDiagnostics(file).map(({ messageText }) => messageText);
  const at = (word) => {
    const info = service.getQuickInfoAtPosition(file, text.indexOf(`${word}/**/`) + 1);
    const tags = (info.tags ?? []).map(({ name, text: parts }) => (
      `@${name} ${ts.displayPartsToString(parts)}`));
    return [ts.displayPartsToString(info.displayParts),
      ts.displayPartsToString(info.documentation), ...tags].join('\n');
  };
  return { at, faults };
}

test('hover tells what a call does, what it takes and when it throws', () => {
  const { at, faults } = hovers(`
    import { Activity, Kind, Pillar, Profile, plan, readArchive, reportJson, score } from 'libssi';
    const activity = new Activity();
    activity.add/**/('2026-05-30', 'post', ['media', 'own_words']);
    activity.observeKinds/**/(['comment', Kind.POST]);
    const made = score/**/(new Profile(), activity);
    made.pillar/**/('brand').points/**/;
    made.pillar(Pillar.BRAND);
    const name: 'POST' = Kind[1];
    for (const kind of Object.values(Kind)) activity.observe(kind);
    plan/**/(new Profile(), activity);
    const reading = readArchive/**/(new Uint8Array());
    reportJson/**/(reading);
    activity.addColumnsAsync/**/;
  `);
  assert.deepEqual(faults, []);
  assert.match(at('add'), /day: Day, kind: Named<.*Adds.*@param kind.*@throws SsiError.*SSI_ERROR_KIND/s);
  assert.match(at('observeKinds'), /Iterable.*@param kinds/s);
  assert.match(at('score'), /profile: Profile, activity: Activity.*\n.+/s);
  assert.match(at('pillar'), /pillar: Named<.*\): Result.*@param pillar.*@returns/s);
  assert.match(at('points'), /points: number\n.+/s);
  assert.match(at('plan'), /Plan\n.+/s);
  assert.match(at('readArchive'), /ArchiveReading\n.+/s);
  assert.match(at('reportJson'), /string\n.+/s);
  assert.match(at('addColumnsAsync'), /As `addColumns\(\)`, on another thread/);
});

test('what is misspelt is found by the types', () => {
  const { faults } = hovers(`
    import { Activity } from 'libssi';
    new Activity().add(1, 'pots');
  `);
  assert.equal(faults.length, 1);
  assert.ok(libssi);
});
