package io.dateline.server.cli;

import io.dateline.Outcome;
import io.dateline.Rebuild;
import io.dateline.RebuildProgress;
import io.dateline.RebuildSummary;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A rebuild under the eyes of a person: a bar on a terminal, the first rejections, a summary. */
final class RebuildRun {
  private static final int REJECTIONS_SHOWN = 10;
  private static final long MEGABYTE = 1_000_000;

  private final Terminal terminal;
  private int rejections;

  RebuildRun(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * @param tell whether to print the first rejections, because no file keeps them
   */
  RebuildSummary run(Rebuild rebuild, boolean tell) {
    Rebuild told = tell ? rebuild.onRejected(this::rejected) : rebuild;
    RebuildSummary summary = terminal.progress() ? withBar(told) : told.run();
    if (rejections > REJECTIONS_SHOWN) {
      terminal
          .err()
          .printf(
              "dateline: and %d more; --rejected FILE keeps them all%n",
              rejections - REJECTIONS_SHOWN);
    }
    return summary;
  }

  private RebuildSummary withBar(Rebuild rebuild) {
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName("reading")
            .setStyle(ProgressBarStyle.ASCII)
            .setUnit(" MB", MEGABYTE)
            .showSpeed()
            .setUpdateIntervalMillis(200)
            .setConsumer(new ConsoleProgressBarConsumer(terminal.err()));
    try (ProgressBar bar = builder.build()) {
      return rebuild.onProgress(progress -> show(bar, progress)).run();
    }
  }

  private static void show(ProgressBar bar, RebuildProgress progress) {
    bar.maxHint(progress.bytesTotal() > 0 ? progress.bytesTotal() : -1);
    bar.stepTo(progress.bytesRead());
    bar.setExtraMessage(String.format(Locale.ROOT, " %,d read", progress.read()));
  }

  private void rejected(Outcome.Rejected rejected) {
    rejections++;
    if (rejections <= REJECTIONS_SHOWN) {
      terminal
          .err()
          .println(
              "dateline: rejected "
                  + Terminal.plain(rejected.origin())
                  + ", line "
                  + rejected.line()
                  + ": "
                  + Terminal.plain(rejected.reason()));
    }
  }

  static String words(RebuildSummary summary) {
    double seconds = summary.took().toMillis() / 1e3;
    return String.format(
        Locale.ROOT,
        "read %,d = indexed %,d + replaced %,d + rejected %,d in %.1f s; generation %s is current",
        summary.read(),
        summary.indexed(),
        summary.replaced(),
        summary.rejected(),
        seconds,
        summary.generation());
  }
}
