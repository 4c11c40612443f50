// Invented members whose archives the tests make.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const SAMPLE = join(root, 'examples/sample/archive');

const csv = (...rows) => rows.map((row) => `${row.map((cell) => (/[",\n]/.test(cell)
  ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`).join('');
const days = (count, from, step) => Array.from({ length: count }, (_, i) => new Date(
  Date.parse(`${from}T10:00Z`) + i * step * 864e5).toISOString().slice(0, 19).replace('T', ' '));

const PROFILE = ['First Name', 'Last Name', 'Maiden Name', 'Address', 'Birth Date', 'Headline',
  'Summary', 'Industry', 'Zip Code', 'Geo Location', 'Twitter Handles', 'Websites',
  'Instant Messengers'];
const POSITION = ['Company Name', 'Title', 'Description', 'Location', 'Started On', 'Finished On'];
const CONNECTION = ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position',
  'Connected On'];
const SHARE = ['Date', 'ShareLink', 'ShareCommentary', 'SharedUrl', 'MediaUrl', 'Visibility'];
const MESSAGE = ['CONVERSATION ID', 'CONVERSATION TITLE', 'FROM', 'SENDER PROFILE URL', 'TO',
  'RECIPIENT PROFILE URLS', 'DATE', 'SUBJECT', 'CONTENT', 'FOLDER'];

const profile = (first, last, headline, summary, industry, place) => csv(PROFILE,
  [first, last, '', '', '', headline, summary, industry, '', place, '', '', '']);
const person = (name) => `https://www.linkedin.com/in/${name.toLowerCase().replaceAll(' ', '-')}`;

/** Letters both ways: a day, who wrote to whom, what. */
function letters(me, list) {
  return csv(MESSAGE, ...list.map(([on, other, mine, text]) => {
    const [from, to] = mine ? [me, other] : [other, me];
    return [`talk-${other}`, '', from, person(from), to, person(to), `${on} 09:30:00 UTC`, '', text,
      'INBOX'];
  }));
}

/** A year of someone who began lately. */
const SMALL = {
  'Profile.csv': profile('Iris', 'Invented', 'Selling pumps to people who need pumps',
    'I help machine builders.', 'Machinery', 'Lyon'),
  'Positions.csv': csv(POSITION, ['Acme', 'Sales Engineer', 'Selling pumps', 'Lyon', 'Jan 2020', '']),
  'Skills.csv': 'Name\nSales\nPumps\nCRM\n',
  'Connections.csv': csv(CONNECTION,
    ['Ada', 'Example', person('Ada Example'), '', 'Acme', 'CEO', '03 Feb 2026'],
    ['Ben', 'Sample', person('Ben Sample'), '', 'Beta', 'Engineer', '10 Mar 2026'],
    ['Cleo', 'Muster', person('Cleo Muster'), '', 'Gamma', 'VP Sales', '05 Apr 2026'],
    ['Dan', 'Nobody', person('Dan Nobody'), '', 'Delta', 'Head of Purchasing', '31 Feb 2026']),
  'Shares_77.csv': csv(SHARE, ...days(9, '2025-07-01', 37).map((on, i) => [on,
    `https://x.test/${i}`, `A thought about pumps, and number ${i} of them`, '', '',
    'MEMBER_NETWORK'])),
  'Comments_77.csv': csv(['Date', 'Link', 'Message'], ...days(23, '2025-09-02', 11)
    .map((on, i) => [on, `https://x.test/c${i}`, 'Well said, and true of pumps'])),
  'Reactions_77.csv': csv(['Date', 'Type', 'Link'], ...days(40, '2025-06-10', 8)
    .map((on, i) => [on, 'LIKE', `https://x.test/r${i}`])),
  'messages.csv': letters('Iris Invented', [
    ['2026-02-04', 'Ada Example', true, 'Good to meet you'],
    ['2026-02-05', 'Ada Example', false, 'And you'],
    ['2026-03-11', 'Ben Sample', true, 'What do you build?'],
    ['2026-04-29', 'Cleo Muster', false, 'Do you sell pumps?']]),
  'Email Addresses.csv': 'Email Address,Confirmed\nsecret@example.org,Yes\n',
};

/** A member in Germany: what is written is German, as are one table's headers. */
const GERMAN = {
  'Profile.csv': profile('Jörg', 'Erfunden', 'Vertrieb von Förderanlagen für Gießereien',
    'Ich helfe Gießereien, weniger zu heben.\nSeit 2009 im Anlagenbau.', 'Maschinenbau', 'Köln'),
  'Positions.csv': csv(POSITION,
    ['Musterwerk GmbH', 'Vertriebsleiter', 'Verkauf von Förderanlagen', 'Köln', 'Mai 2019', ''],
    ['Beispiel & Söhne', 'Ingenieur', '', 'Bonn', 'Okt 2009', 'Apr 2019']),
  'Skills.csv': 'Name\nVertrieb\nFörderanlagen\nGießerei\nÜbersicht\n',
  'Languages.csv': csv(['Name', 'Proficiency'], ['Deutsch', 'Native or bilingual proficiency'],
    ['Englisch', 'Professional working proficiency']),
  'Connections.csv': csv(CONNECTION, ...['Änne Probe', 'Bernd Niemand', 'Cäcilie Muster',
    'Dörte Beispiel', 'Egon Vorlage'].map((name, i) => [...name.split(' '), person(name), '',
    'Musterguss AG', ['Geschäftsführerin', 'Einkaufsleiter', 'Managing Director', 'Ingenieurin',
      'Leiter Einkauf'][i], `${String(3 + 5 * i).padStart(2, '0')} Jan 202${3 + i % 3}`])),
  'Shares_88.csv': csv(SHARE, ...days(31, '2024-01-09', 27).map((on, i) => [on,
    `https://x.test/${i}`, `Gedanken über Förderbänder, Teil ${i}: „weniger heben“`, '', '',
    'MEMBER_NETWORK'])),
  'Comments_88.csv': csv(['Date', 'Link', 'Message'], ...days(44, '2024-03-02', 18)
    .map((on, i) => [on, `https://x.test/c${i}`, 'Schön gesagt, das gilt auch für Gießereien'])),
  'Reactions_88.csv': csv(['Date', 'Type', 'Link'], ...days(120, '2024-02-01', 7)
    .map((on, i) => [on, 'PRAISE', `https://x.test/r${i}`])),
  'messages.csv': letters('Jörg Erfunden', [
    ['2025-11-03', 'Änne Probe', true, 'Guten Tag, wie laufen die Förderbänder?'],
    ['2025-11-04', 'Änne Probe', false, 'Sie laufen.'],
    ['2026-04-20', 'Bernd Niemand', true, 'Darf ich Sie anrufen?'],
    ['2026-05-12', 'Egon Vorlage', false, 'Haben Sie eine Minute?']]),
  'Endorsement_Received_Info.csv': csv(['Endorsement Date', 'Skill Name', 'Endorser First Name',
    'Endorser Last Name', 'Endorser Public Url', 'Endorsement Status'],
  ['2025/10/02 08:00:00 UTC', 'Vertrieb', 'Änne', 'Probe', 'www.linkedin.com/in/%C3%A4nne-probe',
    'ACCEPTED']),
  'Invitations.csv': csv(['Von', 'An', 'Gesendet am', 'Nachricht', 'Richtung'],
    ['Jörg Erfunden', 'Änne Probe', '03.01.23, 09:12', 'Guten Tag', 'AUSGEHEND']),
};

function folder(place, name, files) {
  const made = join(place, name);
  mkdirSync(made, { recursive: true }); // several parts of a test may want it
  for (const [file, text] of Object.entries(files)) writeFileSync(join(made, file), text);
  return made;
}

/** The sample's generator with other wishes: a ZIP of another life. */
function life(place, name, ...words) {
  const zip = join(place, `${name}.zip`);
  execFileSync('/usr/bin/python3', ['-B', join(root, 'examples/sample/make_archive.py'), '--out',
    join(place, name), '--zip', zip, ...words], { stdio: 'ignore' });
  return zip;
}

export const small = (place) => folder(place, 'Small', SMALL);
export const german = (place) => folder(place, 'German', GERMAN);
export const quick = (place) => life(place, 'Basic_LinkedInDataExport', '--dialect', 'basic',
  '--seed', '11');
export const sheets = (place) => life(place, 'Excel_LinkedInDataExport', '--dialect', 'excel',
  '--seed', '7');
