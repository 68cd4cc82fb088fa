package io.dateline.internal.extract;

import io.dateline.ErrorCode;
import io.dateline.InvalidRequestException;
import io.dateline.internal.extract.dates.Hints;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All publishers known, by their hosts and names. Immutable, safe for use by many threads. */
public final class Publishers {
  private static final class Standard {
    static final Publishers INSTANCE = new Publishers(load());
  }

  /** A publisher's name found in a text; {@code weak} when the name is a common word too. */
  record Named(Publisher publisher, boolean weak, int start, int end) {}

  private record Name(Publisher publisher, String spelling, boolean weak) {}

  private final List<Publisher> all;
  private final Map<String, Publisher> hosts = new HashMap<>();
  private final Phrases<Name> names = new Phrases<>();

  private Publishers(List<Publisher> all) {
    this.all = List.copyOf(all);
    Set<String> taken = new HashSet<>();
    for (Publisher publisher : all) {
      publisher.hosts().forEach(host -> hosts.putIfAbsent(host, publisher));
      Set<String> spellings = new HashSet<>(publisher.aliases());
      spellings.add(publisher.name());
      spellings.addAll(publisher.weakAliases());
      for (String spelling : spellings) {
        if (taken.add(spelling)) {
          boolean weak = publisher.weakAliases().contains(spelling);
          names.add(spelling, new Name(publisher, spelling, weak));
        }
      }
    }
  }

  /** Those that come with the software. */
  public static Publishers standard() {
    return Standard.INSTANCE;
  }

  /**
   * Those of a file.
   *
   * @throws InvalidRequestException with {@link ErrorCode#INVALID_INPUT} when it cannot be read as
   *     one; the message names the place
   */
  public static Publishers read(Path file) {
    try {
      return new Publishers(
          PublishersFile.read(Files.readAllBytes(file), String.valueOf(file.getFileName())));
    } catch (IOException e) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_INPUT, file + ": this publishers file cannot be read: " + e, e);
    }
  }

  private static List<Publisher> load() {
    try (InputStream file = Publishers.class.getResourceAsStream("publishers.json")) {
      if (file == null) {
        throw new IllegalStateException("the resource publishers.json is missing");
      }
      return PublishersFile.read(file.readAllBytes(), "publishers.json");
    } catch (IOException e) {
      throw new UncheckedIOException("the resource publishers.json cannot be read", e);
    }
  }

  /** With more of them, which take precedence. */
  public Publishers with(Publishers more) {
    List<Publisher> both = new ArrayList<>(more.all);
    both.addAll(all);
    return new Publishers(both);
  }

  /** The publisher whose host that is, or is above it. */
  Optional<Publisher> atHost(String host) {
    String rest = host.toLowerCase(Locale.ROOT);
    while (rest.indexOf('.') >= 0) {
      Publisher publisher = hosts.get(rest);
      if (publisher != null) {
        return Optional.of(publisher);
      }
      rest = rest.substring(rest.indexOf('.') + 1);
    }
    return Optional.empty();
  }

  /** The name of the publisher at a URL. */
  public Optional<String> nameAt(String url) {
    return host(url).flatMap(this::atHost).map(Publisher::name);
  }

  /** What a page's address and language tell of how its dates are written. */
  public Hints hints(@Nullable String url, @Nullable String language) {
    return Optional.ofNullable(url)
        .flatMap(Publishers::host)
        .flatMap(this::atHost)
        .map(publisher -> new Hints(publisher.dateOrder(), publisher.zone(), language))
        .orElse(new Hints(null, null, language));
  }

  /** The publisher of that name. */
  Optional<Publisher> named(String name) {
    return whole(name).map(Named::publisher);
  }

  /** The publisher whose name makes a whole line, when the name is not a common word too. */
  static Optional<Publisher> surelyNamed(Line line) {
    return whole(line.publishers(), line.text().length())
        .filter(named -> !named.weak())
        .map(Named::publisher);
  }

  /** The publisher of that name, when the name is not a common word too. */
  Optional<Publisher> surelyNamed(String name) {
    return whole(name).filter(named -> !named.weak()).map(Named::publisher);
  }

  private Optional<Named> whole(String text) {
    return whole(in(text), text.length());
  }

  private static Optional<Named> whole(List<Named> in, int length) {
    for (Named named : in) {
      if (named.start() == 0 && named.end() >= length - 1) {
        return Optional.of(named);
      }
    }
    return Optional.empty();
  }

  /** The publishers named in a text, their capitals as they write them. */
  List<Named> in(String text) {
    return in(Tokens.of(text, Markers.READ_CHARS));
  }

  /** The publishers named by the words of a text. */
  List<Named> in(Tokens words) {
    List<Phrases.Hit<Name>> hits =
        names.longest(words, hit -> Spelling.sameCapitals(words.text(hit), hit.value().spelling()));
    List<Named> found = new ArrayList<>(hits.size());
    for (Phrases.Hit<Name> hit : hits) {
      Name name = hit.value();
      int start = words.start(hit.first());
      int end = words.end(hit.end() - 1);
      found.add(new Named(name.publisher(), name.weak(), start, end));
    }
    return found;
  }

  /** The host of a URL in lower case. */
  static Optional<String> host(String url) {
    try {
      String host = new URI(url.strip()).getHost();
      return Optional.ofNullable(host).map(h -> h.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
