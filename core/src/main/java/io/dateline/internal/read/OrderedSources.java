package io.dateline.internal.read;

import io.dateline.internal.read.Reading.Batch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * The sources of all inputs in one order that does not depend on the order in which the inputs were
 * named: by origin, as UTF-16 units compare; of the same origin by what they hold, and then by what
 * the publishers file beside them holds, none before any. Streams, which cannot be looked at
 * beforehand, come last, as they were named.
 *
 * <p>In memory is one source of each input, and those that lie at one origin.
 */
final class OrderedSources implements Iterator<OrderedSources.Known> {
  /** A source and who knows about its pages. */
  record Known(Source source, Batch batch) {}

  private record Head(Known first, Iterator<Source> rest) {}

  private record Ranked(Known known, String content, String publishers) {}

  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(Comparator.comparing(head -> head.first.source.origin()));
  private final Queue<Known> sameOrigin = new ArrayDeque<>();
  private final Iterator<Batch> streams;

  OrderedSources(List<Batch> batches) {
    List<Batch> later = new ArrayList<>();
    for (Batch batch : batches) {
      if (batch.input() instanceof Input.Stream) {
        later.add(batch);
      } else {
        push(batch, batch.input().sources());
      }
    }
    this.streams = later.iterator();
  }

  private void push(Batch batch, Iterator<Source> sources) {
    if (sources.hasNext()) {
      heads.add(new Head(new Known(sources.next(), batch), sources));
    }
  }

  @Override
  public boolean hasNext() {
    return !sameOrigin.isEmpty() || !heads.isEmpty() || streams.hasNext();
  }

  @Override
  public Known next() {
    if (sameOrigin.isEmpty() && !heads.isEmpty()) {
      sameOrigin.addAll(nextOrigin());
    }
    if (!sameOrigin.isEmpty()) {
      return sameOrigin.remove();
    }
    Batch stream = streams.next();
    return new Known(stream.input().sources().next(), stream);
  }

  private List<Known> nextOrigin() {
    List<Known> same = new ArrayList<>();
    String origin = "";
    for (Head head; (head = heads.peek()) != null; ) {
      if (!same.isEmpty() && !head.first.source.origin().equals(origin)) {
        break;
      }
      heads.remove();
      origin = head.first.source.origin();
      same.add(head.first);
      push(head.first.batch, head.rest);
    }
    return same.size() == 1 ? same : ranked(same);
  }

  private static List<Known> ranked(List<Known> same) {
    List<Ranked> ranked = new ArrayList<>();
    for (Known known : same) {
      Optional<Path> publishers = known.batch.input().publishers();
      ranked.add(
          new Ranked(
              known,
              digest(known.source.opener()),
              publishers.map(file -> digest(() -> Files.newInputStream(file))).orElse("")));
    }
    Collections.sort(
        ranked, Comparator.comparing(Ranked::content).thenComparing(Ranked::publishers));
    return ranked.stream().map(Ranked::known).toList();
  }

  private static String digest(Source.Opener opener) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    try (InputStream in = new DigestInputStream(opener.open(), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // Reading it will tell what is wrong; so far it is as good as any other that cannot be read.
      return "";
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
