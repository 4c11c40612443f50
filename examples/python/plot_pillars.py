#!/usr/bin/env python3
"""Draws the four pillars of a member over a year, day by day.

  plot_pillars.py ARCHIVE [PICTURE]

Needs matplotlib. Its cells can be run one by one in an editor that knows `# %%`.
"""

# %% The archive
import datetime
import sys

import libssi

reading = libssi.read_archive(sys.argv[1])
last = reading.day

# %% A score for each day: profile and model stay as they are now
past = libssi.history(reading.profile, reading.activity,
                      last - datetime.timedelta(days=365), last)
points = {libssi.Model.pillar(p).name: past.points(p) for p in libssi.Pillar}

# %% The picture
import matplotlib.pyplot as plt  # noqa: E402

figure, axes = plt.subplots(figsize=(9, 5))
axes.stackplot(past.days, *points.values(), labels=list(points))
axes.set(ylim=(0, 100), ylabel="points",
         title=f"The four pillars up to {last}")
axes.legend(loc="upper left")
figure.autofmt_xdate()
figure.savefig(sys.argv[2] if len(sys.argv) > 2 else "pillars.png", dpi=120)
