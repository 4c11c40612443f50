#!/usr/bin/env python3
"""Draws the four pillars of a member over a year, week by week.

  plot_pillars.py ARCHIVE [PICTURE]

Needs matplotlib. Its cells can be run one by one in an editor that knows `# %%`.
"""

# %% The archive
import datetime
import sys
from typing import Dict, List

import libssi

reading = libssi.read_archive(sys.argv[1])
last = reading.activity.days()[1]
weeks = [last - datetime.timedelta(weeks=w) for w in range(52, -1, -1)]

# %% A score for each week: profile and model stay as they are now
names = {p: libssi.Model.pillar(p).name for p in libssi.Pillar}
points: Dict[str, List[float]] = {name: [] for name in names.values()}
with libssi.Model() as model:
    for day in weeks:
        with libssi.Score(model, reading.profile, reading.activity,
                          day) as score:
            for pillar, name in names.items():
                points[name].append(score.pillar(pillar).points)

# %% The picture
import matplotlib.pyplot as plt  # noqa: E402

figure, axes = plt.subplots(figsize=(9, 5))
axes.stackplot(weeks, *points.values(), labels=list(points))
axes.set(ylim=(0, 100), ylabel="points",
         title=f"The four pillars up to {last}")
axes.legend(loc="upper left")
figure.autofmt_xdate()
figure.savefig(sys.argv[2] if len(sys.argv) > 2 else "pillars.png", dpi=120)
