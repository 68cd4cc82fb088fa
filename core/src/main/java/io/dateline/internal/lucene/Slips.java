package io.dateline.internal.lucene;

import java.util.Arrays;

/** Compares words that may have been mistyped. */
final class Slips {
  private Slips() {}

  /**
   * Whether some slips make the one of the other: a letter too many, missing or wrong, or two
   * neighbours exchanged. The first letter has to be right.
   *
   * @param open whether the word may go on after what was typed
   */
  static boolean atMost(int most, int[] typed, int[] word, boolean open) {
    if (typed.length == 0 || word.length == 0 || typed[0] != word[0]) {
      return false;
    }
    int reach = Math.min(word.length, typed.length + most);
    if (typed.length - most > word.length || (!open && word.length > typed.length + most)) {
      return false;
    }
    int[] before = new int[reach + 1];
    int[] above = new int[reach + 1];
    int[] row = new int[reach + 1];
    for (int j = 0; j <= reach; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= typed.length; i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= reach; j++) {
        int cost = typed[i - 1] == word[j - 1] ? 0 : 1;
        int slips = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + cost);
        if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1]) {
          slips = Math.min(slips, before[j - 2] + 1);
        }
        row[j] = slips;
        least = Math.min(least, slips);
      }
      if (least > most) {
        return false;
      }
      int[] free = before;
      before = above;
      above = row;
      row = free;
    }
    return open ? Arrays.stream(above).min().orElseThrow() <= most : above[reach] <= most;
  }
}
