package io.dateline.bench.engine;

import io.dateline.bench.corpus.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An engine in this process. */
abstract class LocalEngine implements Engine {
  /** A question made ready to be asked: what it takes to ask it is what is measured. */
  interface Asking {
    /** Asks, and tells how many hits there are in all. */
    long ask() throws IOException;
  }

  abstract Asking asking(Question question) throws IOException;

  @Override
  public long total(Question question) throws IOException {
    return asking(question).ask();
  }

  @Override
  public Sample ask(List<Question> questions, int threads) throws IOException {
    List<Asking> ready = new ArrayList<>();
    for (Question question : questions) {
      ready.add(asking(question));
    }
    return Load.run(
        ready.size(),
        threads,
        () ->
            new Load.Worker() {
              @Override
              public long step(int number) throws IOException {
                return ready.get(number).ask() < 0 ? 1 : 0;
              }

              @Override
              public void close() {}
            },
        null);
  }

  @Override
  public double startSeconds() {
    return 0;
  }

  @Override
  public long memoryBytes() {
    return 0;
  }
}
