package io.dateline.bench.report;

import io.dateline.bench.corpus.Kind;

/**
 * Whether an engine counts as many hits as Dateline.
 *
 * @param asked how many questions
 * @param same how many of them with the same total
 * @param example a question with another, and both totals; empty when there is none
 */
public record Agreement(Kind kind, String engine, int asked, int same, String example) {}
