package io.dateline.internal.lucene;

import io.dateline.Article;
import io.dateline.Evidence;
import io.dateline.PartialDate;
import io.dateline.PartialDate.Precision;
import io.dateline.internal.lucene.Corpus.Draft;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Articles whose dates are as awkward as dates can be: of every precision, with every kind of
 * offset, around the hours in which clocks are set, at the ends of days, months and years, many at
 * the same moment, many undated.
 */
final class RandomArticles {
  /** Zones with and without summer time; some that set their clocks back over midnight. */
  static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/Berlin",
          "America/New_York",
          "America/St_Johns",
          "America/Sao_Paulo",
          "Australia/Lord_Howe",
          "Pacific/Apia",
          "Pacific/Kiritimati",
          "Asia/Kathmandu",
          "Africa/Casablanca",
          "America/Havana",
          "Antarctica/Troll",
          "Asia/Beirut",
          "Asia/Kolkata",
          "Asia/Pyongyang",
          "Asia/Tehran",
          "Australia/Sydney",
          "Europe/Dublin",
          "+05:45",
          "-09:30");

  static final List<String> WORDS =
      List.of("ferry", "harbour", "envoy", "flour", "bridge", "council", "orchard", "signal");

  private static final List<String> SOURCES =
      List.of("The Ledger", "Évening Post", "Zzz", "ant", "𝒜lpha", "\uffee wide", "Courier");
  private static final List<String> AGENCIES = List.of("AFN", "Brandvik", "Corral Press", "DNA");
  private static final List<String> LANGUAGES = List.of("en", "de", "pt-BR", "und");

  private final Random random;

  RandomArticles(long seed) {
    this.random = new Random(seed);
  }

  List<Article> some(int count) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(article(i).build());
    }
    return articles;
  }

  private Draft article(int number) {
    Draft draft =
        Corpus.article("id-" + Integer.toString(random.nextInt(1 << 20), 36) + "-" + number)
            .title(words(1 + random.nextInt(3)))
            .body(words(1 + random.nextInt(30)))
            .kind(pick(List.of(Evidence.Kind.values())))
            .source(random.nextInt(8) == 0 ? null : skewed(SOURCES))
            .agencies(several(AGENCIES))
            .authors(several(List.of("A. Quill", "B. Pen", "C. Inkwell", "D. Nib", "E. Blot")))
            .language(random.nextInt(9) == 0 ? null : skewed(LANGUAGES));
    return random.nextInt(7) == 0 ? draft : draft.published(date());
  }

  /** A date in or near 2006 and 2016, sometimes anywhere. */
  private PartialDate date() {
    LocalDateTime time =
        switch (random.nextInt(4)) {
          case 0 -> aroundAChangeOfClocks();
          case 1 -> atTheEndOfAMonth();
          case 2 -> LocalDateTime.of(2016, 5, 1 + random.nextInt(4), random.nextInt(24), 0);
          default -> LocalDateTime.of(1950, 1, 1, 0, 0).plusSeconds(random.nextInt());
        };
    Precision precision = pick(List.of(Precision.values()));
    return switch (precision) {
      case YEAR -> PartialDate.year(time.getYear());
      case MONTH -> PartialDate.month(time.getYear(), time.getMonthValue());
      case DAY -> PartialDate.day(time.getYear(), time.getMonthValue(), time.getDayOfMonth());
      case MINUTE, SECOND -> PartialDate.time(time, precision, offset(time));
    };
  }

  private LocalDateTime aroundAChangeOfClocks() {
    ZoneId zone = ZoneId.of(pick(ZONES));
    Instant some =
        Instant.parse(random.nextBoolean() ? "2006-01-01T00:00:00Z" : "2016-01-01T00:00:00Z");
    ZoneOffsetTransition change = zone.getRules().nextTransition(some);
    if (change == null) {
      return LocalDateTime.of(2016, 3, 27, 1, 0);
    }
    if (random.nextBoolean()) {
      change =
          Optional.ofNullable(zone.getRules().nextTransition(change.getInstant())).orElse(change);
    }
    return LocalDateTime.ofInstant(change.getInstant(), ZoneOffset.UTC)
        .plusSeconds(random.nextInt(5 * 3600) - 2 * 3600L);
  }

  private LocalDateTime atTheEndOfAMonth() {
    int year = random.nextBoolean() ? 2006 : 2016;
    return LocalDateTime.of(year, 1 + random.nextInt(12), 1, 0, 0)
        .minusSeconds(random.nextInt(4) - 1L)
        .plusHours(random.nextInt(25) - 12L);
  }

  private Optional<ZoneOffset> offset(LocalDateTime time) {
    return switch (random.nextInt(4)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(ZoneOffset.UTC);
      case 2 -> Optional.of(ZoneId.of(pick(ZONES)).getRules().getOffset(time));
      default ->
          Optional.of(ZoneOffset.ofTotalSeconds(60 * (random.nextInt(36 * 60 + 1) - 18 * 60)));
    };
  }

  private String words(int count) {
    return String.join(" ", Stream.generate(() -> skewed(WORDS)).limit(count).toList());
  }

  private String[] several(List<String> values) {
    int count = random.nextInt(4);
    return Stream.generate(() -> pick(values)).limit(count).toArray(String[]::new);
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** The first more often than the last. */
  private String skewed(List<String> values) {
    return values.get(random.nextInt(1 + random.nextInt(values.size())));
  }
}
