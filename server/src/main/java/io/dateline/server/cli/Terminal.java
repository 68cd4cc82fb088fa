package io.dateline.server.cli;

import io.dateline.Snippet;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the program prints: answers to {@code out}, everything else to {@code err}. Colour and
 * progress appear only where a person looks, which the start script tells.
 */
final class Terminal {
  private static final String ESCAPE = "\u001b[";

  private final PrintStream out;
  private final PrintStream err;
  private final boolean colour;
  private final boolean progress;

  Terminal(PrintStream out, PrintStream err, boolean colour, boolean progress) {
    this.out = out;
    this.err = err;
    this.colour = colour;
    this.progress = progress;
  }

  /** The process's own streams, always UTF-8. */
  static Terminal system() {
    boolean colour =
        Boolean.getBoolean("dateline.terminal.out") && isBlank(System.getenv("NO_COLOR"));
    return new Terminal(
        new PrintStream(System.out, false, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        colour,
        Boolean.getBoolean("dateline.terminal.err"));
  }

  private static boolean isBlank(@Nullable String value) {
    return value == null || value.isBlank();
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  /** Whether a progress bar is welcome. */
  boolean progress() {
    return progress;
  }

  /** Whether the reader of the answers has gone, as the head of a pipe does. */
  boolean outClosed() {
    return out.checkError();
  }

  /** Text for the answers, without what would steer a terminal. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  String bold(String text) {
    return styled("1", text);
  }

  String faint(String text) {
    return styled("2", text);
  }

  String marked(String text) {
    return styled("1;33", text);
  }

  /** A text on one line, marked where it is highlighted. */
  String marked(String text, List<Snippet.Highlight> highlights) {
    StringBuilder line = new StringBuilder();
    int from = 0;
    for (Snippet.Highlight highlight : highlights) {
      line.append(flat(text.substring(from, highlight.start())));
      line.append(marked(flat(text.substring(highlight.start(), highlight.end()))));
      from = highlight.end();
    }
    return line.append(flat(text.substring(from))).toString();
  }

  private static String flat(String text) {
    return plain(text.replace('\n', ' '));
  }

  private String styled(String style, String text) {
    return colour ? ESCAPE + style + "m" + plain(text) + ESCAPE + "0m" : plain(text);
  }
}
