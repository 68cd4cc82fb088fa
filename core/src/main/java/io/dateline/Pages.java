package io.dateline;

import io.dateline.internal.extract.dates.Dates;
import io.dateline.internal.read.Input;
import io.dateline.internal.read.Knowledge;
import io.dateline.internal.read.ReadAhead;
import io.dateline.internal.read.Reading;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A pile of input to be read: files, folders, a stream.
 *
 * <p>What a file holds is told by its content, and by its name where that says nothing:
 *
 * <ul>
 *   <li>a page of text, of HTML or XHTML, or of MHTML as browsers save it;
 *   <li>JSON, an object a line ({@code .jsonl}, {@code .ndjson}), an array of objects, or objects
 *       one after the other; or a table with a header (CSV, by {@code , ; |} or tabs). Each is a
 *       ready article ({@code id}, {@code url}, {@code title}, {@code body}, {@code published} or
 *       {@code date}, {@code source}, {@code agencies}, {@code authors}, {@code language}, {@code
 *       section}, {@code fetchedAt}), with a title or a body at least; or a raw page ({@code html}
 *       or {@code text}, {@code id}, {@code url}, {@code fetchedAt}). A title with a text but no
 *       body takes the text for its body. Other fields are ignored. A cell of a table parts
 *       agencies and authors by {@code ;};
 *   <li>a web archive (WARC 1.0 or 1.1): its responses with status 200 in HTML; all other records
 *       are passed over;
 *   <li>a feed (RSS, Atom), or articles in NITF or NewsML-G2, each a ready article;
 *   <li>a zip or tar of any of these, which may hold one archive more; and any of all these
 *       compressed with gzip, xz or zstd. {@link Limits} bound what they unpack to. Nothing is
 *       unpacked to a disk.
 * </ul>
 *
 * <p>The charset is the one that is declared (in HTTP or mail, in the page, in XML), or that of a
 * byte order mark, or the one that the bytes are in; Windows-1252 where nothing tells.
 *
 * <p>A ready article's values say in their evidence what the field is called that they are from, if
 * it is called otherwise than here.
 *
 * <p>Folders are read with all below them; hidden files, and those of which neither name nor
 * content tells that they are read, are passed over, and a {@code publishers.json} in a folder that
 * is named is used for its pages. A file that is named itself is read whatever it is called.
 * Nothing is ever fetched from a network, nor opened because a file points at it.
 *
 * <p><b>Order.</b> Files are read by their origins, as UTF-16 units compare, whatever the order in
 * which inputs are named or folders list them; of the same origin by the digest of what they hold;
 * lines, records and files of an archive as they lie there; streams at the end. So of two articles
 * with the same id the same one is always the later, which is the one that counts.
 *
 * <p>Immutable; each further call returns a copy. A stream can be read once.
 */
public final class Pages {
  private final List<Input> inputs;
  private final Optional<Extractor> extractor;

  private Pages(List<Input> inputs, Optional<Extractor> extractor) {
    this.inputs = List.copyOf(inputs);
    this.extractor = extractor;
  }

  /**
   * The files and folders named.
   *
   * @throws InvalidRequestException with {@link ErrorCode#INVALID_INPUT} when one does not exist
   */
  public static Pages of(Path... inputs) {
    Pages pages = new Pages(List.of(), Optional.empty());
    for (Path input : inputs) {
      pages = pages.and(input);
    }
    return pages;
  }

  /** One more file or folder. */
  public Pages and(Path input) {
    return and(Input.of(input));
  }

  /**
   * A stream of anything that a file can hold, told by its content alone. Its origin is {@code -}.
   * It is not closed.
   */
  public Pages and(InputStream input) {
    return and(new Input.Stream(input));
  }

  private Pages and(Input input) {
    List<Input> more = new ArrayList<>(inputs);
    more.add(input);
    return new Pages(more, extractor);
  }

  /**
   * With what knows publishers, agencies and the time of the run; otherwise {@link
   * Extractor#standard()}.
   */
  public Pages with(Extractor extractor) {
    return new Pages(inputs, Optional.of(extractor));
  }

  /** The same, where the time of the run is not before this moment, whatever the clock says. */
  Pages notBefore(Instant moment) {
    return with(extractor.orElseGet(Extractor::standard).notBefore(moment));
  }

  /**
   * Reads everything, one outcome a page, line or record. What cannot be read is rejected and the
   * rest goes on. It reads as far ahead as keeps all cores busy, and no further. Close the stream:
   * it holds a file open.
   *
   * @throws InvalidRequestException with {@link ErrorCode#INVALID_INPUT} when a folder's {@code
   *     publishers.json} is none, or a stream was read before
   */
  public Stream<Outcome> read() {
    return read(new LongAdder());
  }

  /**
   * Reads everything as {@link #read} does, and tells of each page what else its title, source and
   * date could have been. An article that was given ready has no candidates.
   */
  public Stream<Explanation> explain() {
    Map<Outcome, Explanation> explained = Collections.synchronizedMap(new IdentityHashMap<>());
    return read(
            new LongAdder(),
            (extractor, page) -> {
              Explanation explanation = extractor.explain(page);
              explained.put(explanation.outcome(), explanation);
              return explanation.outcome();
            })
        .map(outcome -> {
          Explanation explanation = explained.remove(outcome);
          return explanation == null
              ? new Explanation(outcome, List.of(), List.of(), List.of())
              : explanation;
        });
  }

  /** The same, adding the bytes of input to a counter as they are read. */
  Stream<Outcome> read(LongAdder bytes) {
    return read(bytes, Extractor::extract);
  }

  private Stream<Outcome> read(LongAdder bytes, BiFunction<Extractor, Page, Outcome> extract) {
    Extractor common = extractor.orElseGet(Extractor::standard);
    List<Reading.Batch> batches = new ArrayList<>();
    for (Input input : inputs) {
      Extractor own = input.publishers().map(common::publishers).orElse(common);
      batches.add(new Reading.Batch(input, new Known(own, extract)));
    }
    ReadAhead outcomes = new ReadAhead(new Reading(batches, bytes));
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                outcomes, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(outcomes::close);
  }

  /** The bytes of all files that were named or lie in the folders named; a stream's are unknown. */
  long bytesTotal() {
    return inputs.stream().mapToLong(Input::bytes).sum();
  }

  /** Puts the questions of reading to extraction. */
  private record Known(Extractor extractor, BiFunction<Extractor, Page, Outcome> reader)
      implements Knowledge {
    @Override
    public Outcome extract(Page page) {
      return reader.apply(extractor, page);
    }

    @Override
    public Optional<DateReading> date(
        String text, @Nullable String url, @Nullable String language) {
      List<PartialDate> readings = extractor.dates(text, url, language);
      return Dates.shared(readings)
          .map(date -> new DateReading(date, readings.size() > 1 ? readings : List.of()));
    }

    @Override
    public Optional<String> language(String text) {
      return extractor.language(text);
    }

    @Override
    public Optional<String> publisher(String url) {
      return extractor.publisher(url);
    }

    @Override
    public Instant now() {
      return extractor.now();
    }
  }
}
