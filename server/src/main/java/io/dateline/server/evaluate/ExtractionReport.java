package io.dateline.server.evaluate;

import java.util.List;

/**
 * How good extraction is on a set of pages.
 *
 * @param pages how many were read
 * @param missing how many pages of the gold were not among them; they count as read with nothing
 *     found
 * @param figures from 0 to 1; NaN where nothing was to be scored
 * @param cpuMillis processor time a page, warm
 */
public record ExtractionReport(int pages, int missing, List<Figure> figures, double cpuMillis) {
  /**
   * One of the figures.
   *
   * @param of over how many pages, values or snippets it was reckoned
   */
  public record Figure(String name, int of, double value) {}

  public ExtractionReport {
    figures = List.copyOf(figures);
  }
}
