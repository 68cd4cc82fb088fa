package io.dateline.bench.report;

import java.util.List;
import java.util.Locale;

/** Groups of bars, as SVG. The scale of each group is its own, for kinds differ by magnitudes. */
final class BarChart {
  private static final List<String> COLOURS =
      List.of("#1f5f99", "#c96a1b", "#4d8f3c", "#8a8a8a", "#7a4fa0", "#b0413e");
  private static final int LEFT = 150;
  private static final int WIDTH = 520;
  private static final int BAR = 13;
  private static final int GAP = 12;

  /** A bar; 0 leaves it out. */
  record Group(String name, List<Double> values) {}

  private BarChart() {}

  static String of(String title, List<String> series, List<Group> groups) {
    int groupHeight = series.size() * BAR + GAP;
    int height = 60 + groups.size() * groupHeight;
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"11\">\n"
            .formatted(LEFT + WIDTH + 90, height));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    svg.append(text(10, 18, "start", title));
    int x = 10;
    for (int i = 0; i < series.size(); i++) {
      svg.append(rect(x, 28, 10, 10, COLOURS.get(i % COLOURS.size())));
      svg.append(text(x + 14, 37, "start", series.get(i)));
      x += 30 + 7 * series.get(i).length();
    }
    int y = 50;
    for (Group group : groups) {
      double most = group.values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
      svg.append(text(LEFT - 8, y + groupHeight / 2, "end", group.name));
      for (int i = 0; i < group.values.size(); i++) {
        double value = group.values.get(i);
        if (value > 0) {
          int length = (int) Math.round(WIDTH * value / most);
          svg.append(rect(LEFT, y, length, BAR - 2, COLOURS.get(i % COLOURS.size())));
          svg.append(text(LEFT + length + 4, y + BAR - 3, "start", Markdown.number(value)));
        }
        y += BAR;
      }
      y += GAP;
    }
    return svg.append("</svg>\n").toString();
  }

  static String rect(int x, int y, int width, int height, String colour) {
    return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n"
        .formatted(x, y, width, height, colour);
  }

  static String text(int x, int y, String anchor, String text) {
    String safe = text.replace("&", "&amp;").replace("<", "&lt;");
    return String.format(
        Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, safe);
  }

  static String colour(int series) {
    return COLOURS.get(series % COLOURS.size());
  }
}
