package io.dateline.internal.extract.html;

import java.util.BitSet;
import java.util.List;

/**
 * A document taken apart.
 *
 * @param statements what it says of its article, in the order of the source
 * @param blocks the text that a reader sees, in order
 * @param body the indexes of the blocks that are the article's text; empty when there is none
 * @param links how many links it has
 * @param password whether it asks for a password
 */
public record HtmlPage(
    List<Statement> statements, List<Block> blocks, BitSet body, int links, boolean password) {
  public HtmlPage {
    statements = List.copyOf(statements);
    blocks = List.copyOf(blocks);
  }
}
