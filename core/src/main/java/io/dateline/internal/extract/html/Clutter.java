package io.dateline.internal.extract.html;

import java.util.BitSet;
import java.util.List;

/** Tells which blocks stand in elements that are named as no part of an article. */
final class Clutter {
  /** What holds so much of a page's running text is the article, whatever it is named. */
  private static final double MUCH = 0.35;

  /** Comments, and what no reader sees, may well be longer than the article. */
  private static final double NEARLY_ALL = 0.85;

  /** A list with less text or more links is one of links. */
  private static final int LEAST_LIST = 80;

  private static final double LINKS = 0.1;

  private final List<Container> containers;
  private final List<Block> blocks;
  private final Lengths lengths;

  /** How much running text there is before each block. */
  private final int[] prose;

  private Clutter(List<Container> containers, List<Block> blocks, Lengths lengths) {
    this.containers = containers;
    this.blocks = blocks;
    this.lengths = lengths;
    this.prose = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      prose[i + 1] = prose[i] + BodyBlocks.prose(blocks.get(i));
    }
  }

  static BitSet of(
      List<Container> containers, List<Integer> containerOf, List<Block> blocks, Lengths lengths) {
    return new Clutter(containers, blocks, lengths).find(containerOf);
  }

  private BitSet find(List<Integer> containerOf) {
    BitSet named = new BitSet();
    BitSet embeds = new BitSet();
    for (int i = 0; i < containers.size(); i++) {
      Container one = containers.get(i);
      boolean apart = isApart(one);
      boolean outer = one.parent >= 0 && named.get(one.parent);
      boolean embed = !apart || one.hint == ClassWords.Hint.EMBED;
      named.set(i, outer || apart);
      embeds.set(i, outer ? embed && embeds.get(one.parent) : embed && apart);
    }
    BitSet clutter = new BitSet();
    for (int i = 0; i < blocks.size(); i++) {
      int container = containerOf.get(i);
      boolean quoted =
          container >= 0 && embeds.get(container) && blocks.get(i).kind() == Block.Kind.QUOTATION;
      clutter.set(i, container >= 0 && named.get(container) && !quoted);
    }
    return clutter;
  }

  /** Whether an element's own name tells that it is no part of the article. */
  private boolean isApart(Container one) {
    int own = prose[one.end] - prose[one.start];
    int all = prose[blocks.size()];
    return switch (one.hint) {
      case CLUTTER, EMBED -> own <= MUCH * all && !isListOfText(one);
      case COMMENTS, HIDDEN -> own <= NEARLY_ALL * all;
      case BODY, NONE -> false;
    };
  }

  /** Whether it is a list that leads nowhere, so that it is none of links or other articles. */
  private boolean isListOfText(Container one) {
    int length = lengths.text(one);
    return Tags.isList(one.tag) && length >= LEAST_LIST && lengths.linked(one) <= LINKS * length;
  }
}
