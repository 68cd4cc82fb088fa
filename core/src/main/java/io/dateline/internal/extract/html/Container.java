package io.dateline.internal.extract.html;

/** An element that holds blocks, by the range of their indexes. */
final class Container {
  final int parent;
  final ClassWords.Hint hint;
  final String tag;

  final int start;
  int end;

  Container(int parent, ClassWords.Hint hint, String tag, int start) {
    this.parent = parent;
    this.hint = hint;
    this.tag = tag;
    this.start = start;
    this.end = start;
  }
}
