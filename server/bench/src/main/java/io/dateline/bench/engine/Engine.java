package io.dateline.bench.engine;

import io.dateline.bench.corpus.Corpus;
import io.dateline.bench.corpus.Kind;
import io.dateline.bench.corpus.Question;
import java.io.IOException;
import java.util.List;

/** Something that searches. For use by one thread. */
public interface Engine extends AutoCloseable {
  String name();

  String version();

  /** Builds its index of a corpus anew. */
  Built build(Corpus corpus) throws IOException;

  /** Gets ready to answer from the index it has of a corpus. */
  void start(Corpus corpus) throws IOException;

  /** Whether it has an index of the corpus. */
  boolean isBuilt(Corpus corpus);

  /** Whether it knows this kind of question. */
  boolean answers(Kind kind);

  /** How many hits there are in all. */
  long total(Question question) throws IOException;

  /** Asks the questions, from so many threads or connections at once. */
  Sample ask(List<Question> questions, int connections) throws IOException;

  /** From the start of the process to its first answer, in seconds; 0 in this process. */
  double startSeconds();

  /** What its process holds in memory, in bytes; 0 in this process. */
  long memoryBytes();

  @Override
  void close() throws IOException;
}
