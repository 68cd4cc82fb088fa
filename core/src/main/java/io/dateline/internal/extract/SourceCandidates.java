package io.dateline.internal.extract;

import io.dateline.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds up what speaks for each name of being the publisher's. */
final class SourceCandidates {
  /** So much proof makes a name the publisher's. */
  private static final double ENOUGH = 3;

  /** A name that no data knows needs one proof of such weight. */
  private static final double STRONG = 2;

  private static final int MOST_SUPPORTS = 4;

  /** Where a page names whom its text is from, too. */
  private static final Set<String> AROUND_TEXT = Set.of("header", "footer", "byline");

  /** Where a page names what it is about, too. */
  private static final Set<String> VISIBLE = Set.of("header", "footer", "byline", "title");

  private static final List<String> COMPANIES = List.of("inc", "llc", "ltd", "gmbh");

  private static final int LEAST_NAME = 5;

  /** What is said more often proves no more. */
  private static final int MOST_PROOFS = 32;

  /**
   * What speaks for a name.
   *
   * @param weight how much it proves: {@link #ENOUGH} by itself, or with others
   */
  record Proof(String where, double weight, String text, int line) {}

  /** A publisher, known from data or only by the name that the page gives. */
  record Source(String name, @Nullable Publisher publisher) {}

  private static final class Candidate {
    String name;
    @Nullable Publisher publisher;

    /** Where a page may name it without being its own; nowhere for most. */
    Set<String> doubted = Set.of();

    final List<Proof> proofs = new ArrayList<>();

    Candidate(String name, @Nullable Publisher publisher) {
      this.name = name;
      this.publisher = publisher;
    }

    /** Takes a proof; of those that one line gives, the one that weighs most. */
    void take(Proof proof) {
      for (int i = 0; i < proofs.size(); i++) {
        if (proofs.get(i).line() == proof.line()) {
          if (proof.weight() > proofs.get(i).weight()) {
            proofs.set(i, proof);
          }
          return;
        }
      }
      if (proofs.size() < MOST_PROOFS) {
        proofs.add(proof);
      }
    }

    /** The weights, each kind of proof in full only once. */
    double score() {
      double score = 0;
      Map<String, Integer> seen = new HashMap<>();
      for (Proof proof : proofs) {
        int times = seen.merge(proof.where() + proof.weight(), 1, Integer::sum);
        score += times == 1 ? proof.weight() : Math.min(0.5, proof.weight()) / times;
      }
      return score;
    }

    boolean suffices() {
      return (publisher != null || isStrong()) && score() >= ENOUGH && !isDoubted();
    }

    /** Whether all that speaks for it stands where it may be named for another reason. */
    boolean isDoubted() {
      return !doubted.isEmpty()
          && proofs.stream().allMatch(proof -> doubted.contains(proof.where()));
    }

    boolean isStrong() {
      for (Proof proof : proofs) {
        if (proof.weight() >= STRONG) {
          return true;
        }
      }
      return false;
    }

    /** Whether the page's own title names it. */
    boolean isInTitle() {
      return proofs.stream().anyMatch(proof -> proof.where().equals("title"));
    }

    Proof best() {
      return proofs.stream().max(Comparator.comparingDouble(Proof::weight)).orElseThrow();
    }
  }

  private final Map<String, Candidate> candidates = new LinkedHashMap<>();

  /** Counts a proof for a publisher that is known. */
  void add(Publisher publisher, Proof proof) {
    Candidate candidate = candidate(publisher.name());
    candidate.name = publisher.name();
    candidate.publisher = publisher;
    candidate.take(proof);
  }

  /**
   * Asks for more than what stands around the text as proof of a publisher, unless the page's title
   * names it or one of its editions.
   */
  void supplied(String publisher) {
    String key = key(publisher);
    Candidate candidate = candidates.get(key);
    boolean ofPage =
        candidates.entrySet().stream()
            .anyMatch(other -> other.getKey().startsWith(key) && other.getValue().isInTitle());
    if (candidate != null && !ofPage) {
      candidate.doubted = AROUND_TEXT;
    }
  }

  /** Asks for more than what is to be seen of the page as proof of what its headline names. */
  void isAbout(String headline) {
    Candidate candidate = candidates.get(key(headline));
    if (candidate != null) {
      candidate.doubted = VISIBLE;
    }
  }

  /** Whether much speaks for somebody, known or not. */
  boolean hasStrong() {
    return candidates.values().stream().anyMatch(one -> one.isStrong() && !one.isDoubted());
  }

  /** Counts a proof for a name that only the page knows. */
  void add(String name, Proof proof) {
    Candidate candidate = candidate(name);
    boolean better = isLower(candidate.name) && !isLower(name);
    if (better && candidate.publisher == null) {
      candidate.name = name;
    }
    candidate.take(proof);
  }

  /** Counts a proof for whoever is called as a host is. */
  void addHost(String host, Proof proof) {
    candidates
        .computeIfAbsent(
            key(withoutCompany(Hosts.label(host))), k -> new Candidate(Hosts.bare(host), null))
        .take(proof);
  }

  /** {@code fooinc.com} is the address of {@code Foo}. */
  private static String withoutCompany(String label) {
    for (String company : COMPANIES) {
      if (label.endsWith(company) && label.length() >= company.length() + LEAST_NAME) {
        return label.substring(0, label.length() - company.length());
      }
    }
    return label;
  }

  /** Whose proof weighs most, if it is enough. */
  Optional<Found<Source>> winner() {
    joinShortNames();
    return candidates.values().stream()
        .filter(Candidate::suffices)
        .max(Comparator.comparingDouble(Candidate::score))
        .map(this::edition)
        .map(SourceCandidates::found);
  }

  /**
   * The edition that the page's title names where it names one of the winner's: {@code Foo en
   * Español} is not {@code Foo}.
   */
  private Candidate edition(Candidate winner) {
    String name = key(winner.name);
    return winner.publisher == null || winner.isInTitle()
        ? winner
        : candidates.entrySet().stream()
            .filter(other -> other.getKey().startsWith(name) && other.getValue() != winner)
            .map(Map.Entry::getValue)
            .filter(other -> other.publisher == null && other.isInTitle())
            .findFirst()
            .orElse(winner);
  }

  /** All of them, the likeliest first, each with what speaks for it. */
  List<Weighed<Source>> weighed() {
    joinShortNames();
    return candidates.values().stream()
        .sorted(
            Comparator.comparing(Candidate::suffices)
                .thenComparingDouble(Candidate::score)
                .reversed())
        .map(one -> {
          Found<Source> found = found(one);
          List<String> reasons =
              one.proofs.stream()
                  .sorted(Comparator.comparingDouble((Proof proof) -> -proof.weight()))
                  .map(proof -> Reasons.of(proof.weight(), proof.where() + ": " + proof.text()))
                  .toList();
          double score = one.suffices() ? one.score() : Math.min(one.score(), ENOUGH - 0.1);
          return new Weighed<>(found.value(), found.evidence(), score, reasons);
        })
        .toList();
  }

  /** Whether a candidate has proof enough to be taken. */
  static boolean suffices(Weighed<Source> candidate) {
    return candidate.score() >= ENOUGH;
  }

  /** What speaks for {@code Foo} speaks for {@code Foo News} too, where the page says both. */
  private void joinShortNames() {
    for (Candidate longer : List.copyOf(candidates.values())) {
      if (!longer.isStrong()) {
        continue;
      }
      String name = Tokens.key(longer.name);
      int space = name.indexOf(' ');
      Candidate shorter = space < 0 ? null : candidates.get(name.substring(0, space));
      if (shorter != null && shorter != longer && shorter.publisher == null) {
        for (Proof proof : shorter.proofs) {
          longer.take(new Proof(proof.where(), proof.weight() / 2, proof.text(), proof.line()));
        }
      }
    }
  }

  private Candidate candidate(String name) {
    return candidates.computeIfAbsent(key(name), k -> new Candidate(name, null));
  }

  private static boolean isLower(String name) {
    return name.equals(name.toLowerCase(Locale.ROOT));
  }

  private static String key(String name) {
    String squeezed = Tokens.squeeze(name);
    return squeezed.startsWith("the") && squeezed.length() > 6 ? squeezed.substring(3) : squeezed;
  }

  private static Found<Source> found(Candidate winner) {
    Proof best = winner.best();
    boolean stated = best.weight() >= ENOUGH;
    List<Evidence.Support> supports = new ArrayList<>();
    if (!stated) {
      winner.proofs.stream()
          .filter(proof -> !proof.equals(best))
          .limit(MOST_SUPPORTS)
          .forEach(p -> supports.add(new Evidence.Support(p.where(), p.text(), p.line())));
    }
    return new Found<>(
        new Source(winner.name, winner.publisher),
        new Evidence(
            stated ? Evidence.Kind.STATED : Evidence.Kind.INFERRED,
            best.where(),
            best.text(),
            best.line(),
            supports,
            List.of()));
  }
}
