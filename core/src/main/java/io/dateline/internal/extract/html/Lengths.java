package io.dateline.internal.extract.html;

import java.util.List;

/** How long the text of elements is, how much of it is links, and how much entries of lists. */
final class Lengths {
  private final int[] text;
  private final int[] linked;
  private final int[] items;

  Lengths(List<Block> blocks) {
    this.text = new int[blocks.size() + 1];
    this.linked = new int[blocks.size() + 1];
    this.items = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int length = block.text().length();
      text[i + 1] = text[i] + length;
      linked[i + 1] = linked[i] + block.linked();
      items[i + 1] = items[i] + (block.kind() == Block.Kind.ITEM ? length : 0);
    }
  }

  /** In UTF-16 units, as are the others. */
  int text(Container one) {
    return text[one.end] - text[one.start];
  }

  int linked(Container one) {
    return linked[one.end] - linked[one.start];
  }

  int items(Container one) {
    return items[one.end] - items[one.start];
  }
}
