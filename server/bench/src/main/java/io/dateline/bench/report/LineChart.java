package io.dateline.bench.report;

import java.util.List;
import java.util.Locale;

/** Curves over sizes, both axes logarithmic, as SVG: linear growth is a slope of one. */
final class LineChart {
  private static final int LEFT = 60;
  private static final int TOP = 40;
  private static final int WIDTH = 520;
  private static final int HEIGHT = 380;

  /** A curve: its values at the sizes. */
  record Curve(String name, List<Double> values) {}

  private LineChart() {}

  static String of(String title, List<Integer> sizes, List<Curve> curves) {
    double least =
        curves.stream().flatMap(c -> c.values.stream()).mapToDouble(v -> v).min().orElse(1);
    double most =
        curves.stream().flatMap(c -> c.values.stream()).mapToDouble(v -> v).max().orElse(10);
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"11\">\n"
            .formatted(LEFT + WIDTH + 130, TOP + HEIGHT + 40));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    svg.append(BarChart.text(10, 18, "start", title));
    for (int size : sizes) {
      int x = x(size, sizes);
      svg.append(BarChart.text(x, TOP + HEIGHT + 18, "middle", "%,d".formatted(size)));
      svg.append(BarChart.rect(x, TOP, 1, HEIGHT, "#dddddd"));
    }
    for (double tick = Math.pow(10, Math.floor(Math.log10(least))); tick <= most; tick *= 10) {
      if (tick >= least) {
        int y = y(tick, least, most);
        svg.append(BarChart.rect(LEFT, y, WIDTH, 1, "#dddddd"));
        svg.append(BarChart.text(LEFT - 6, y + 4, "end", Markdown.number(tick)));
      }
    }
    for (int i = 0; i < curves.size(); i++) {
      svg.append(line(curves.get(i), i, sizes, least, most));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String line(
      Curve curve, int number, List<Integer> sizes, double least, double most) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < sizes.size(); i++) {
      points
          .append(x(sizes.get(i), sizes))
          .append(',')
          .append(y(curve.values.get(i), least, most))
          .append(' ');
    }
    int end = y(curve.values.getLast(), least, most);
    return String.format(
            Locale.ROOT,
            "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
            points.toString().strip(),
            BarChart.colour(number))
        + BarChart.text(LEFT + WIDTH + 6, end + 4, "start", curve.name);
  }

  private static int x(int size, List<Integer> sizes) {
    return LEFT + place(size, sizes.getFirst(), sizes.getLast(), WIDTH);
  }

  private static int y(double value, double least, double most) {
    return TOP + HEIGHT - place(value, least, most, HEIGHT);
  }

  private static int place(double value, double least, double most, int length) {
    return most <= least
        ? 0
        : (int) Math.round(length * Math.log(value / least) / Math.log(most / least));
  }
}
