package io.dateline.internal.extract;

import io.dateline.internal.extract.SourceCandidates.Proof;
import io.dateline.internal.extract.SourceCandidates.Source;
import io.dateline.internal.extract.html.Statement;
import io.dateline.internal.extract.html.Statement.Says;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Weighs what a page of HTML says of its publisher, beside what is to be seen of it. */
final class HtmlSources {
  private static final int MOST_CHARS = 60;

  /** Counts for more than all that speaks for the publisher whose edition it is. */
  private static final double EDITION = 30;

  private static final Set<String> PLATFORMS =
      Set.of(
          "medium",
          "substack",
          "blogger",
          "blogspot",
          "wordpress",
          "wordpresscom",
          "tumblr",
          "typepad",
          "livejournal",
          "hubpages",
          "youtube");

  private static final Set<String> COMPANIES = Set.of("inc", "ltd", "llc", "gmbh", "plc", "corp");

  private final Publishers publishers;
  private final SourceFinder visible;

  HtmlSources(Publishers publishers, SourceFinder visible) {
    this.publishers = publishers;
    this.visible = visible;
  }

  /** All candidates, the likeliest first. */
  List<Weighed<Source>> find(Document page) {
    SourceCandidates candidates = new SourceCandidates();
    Optional<Publisher> host =
        Optional.ofNullable(page.layout().page().url())
            .flatMap(Publishers::host)
            .flatMap(publishers::atHost);
    boolean platform = page.stating(Says.SITE).anyMatch(HtmlSources::isPlatform);
    for (Statement one : page.html().statements()) {
      String name = withoutCompany(name(one.value()));
      double weight = isEdition(name, one, host) ? EDITION : weight(one, platform);
      if (weight > 0 && !name.isEmpty() && name.length() <= MOST_CHARS) {
        Proof proof = new Proof(one.where(), weight, one.name() + " " + one.value(), one.line());
        Optional<Publisher> known = publishers.named(name).or(() -> publishers.atHost(name));
        if (known.isPresent()) {
          candidates.add(known.get(), proof);
        } else {
          candidates.add(name, proof);
        }
      }
    }
    if (page.layout().page().url() == null) {
      page.stating(Says.ADDRESS)
          .filter(one -> one.where().equals("link") || one.name().equals("og:url"))
          .findFirst()
          .ifPresent(one -> address(one, candidates));
    }
    return visible.candidates(page.layout(), candidates).weighed();
  }

  private void address(Statement one, SourceCandidates candidates) {
    Publishers.host(one.value())
        .ifPresent(host -> {
          Optional<Publisher> known = publishers.atHost(host);
          if (known.isPresent()) {
            candidates.add(known.get(), new Proof(one.where(), 7, one.value(), one.line()));
          } else {
            candidates.addHost(host, new Proof(one.where(), 3, one.value(), one.line()));
          }
        });
  }

  /** Whether a site's own name is that of its publisher and more: {@code Foo en español}. */
  private boolean isEdition(String name, Statement one, Optional<Publisher> host) {
    return one.name().equals("og:site_name")
        && host.isPresent()
        && publishers.named(name).isEmpty()
        && Tokens.key(name).startsWith(Tokens.key(host.get().name()) + ' ');
  }

  /** Whether a site is where others publish: who does is what its pages call the publisher. */
  private static boolean isPlatform(Statement one) {
    return PLATFORMS.contains(Tokens.squeeze(one.value()));
  }

  /** What a company is called that is known without its legal form. */
  private String withoutCompany(String name) {
    int space = name.lastIndexOf(' ');
    if (space < 0 || !COMPANIES.contains(Tokens.squeeze(name.substring(space)))) {
      return name;
    }
    String publisher = name.substring(0, space);
    return publishers.named(publisher).isPresent() ? publisher : name;
  }

  private static double weight(Statement one, boolean platform) {
    return switch (one.says()) {
      case SITE ->
          switch (one.name()) {
            case "og:site_name" -> 12;
            case "application-name", "apple-mobile-web-app-title" -> 3;
            default -> one.where().equals("json-ld") ? 3 : 2;
          };
      case PUBLISHER -> platform && !isPlatform(one) ? EDITION : 6;
      default -> 0;
    };
  }

  /** Without a motto behind it and an address around it. */
  private static String name(String value) {
    String name = value;
    if (name.startsWith("http://") || name.startsWith("https://")) {
      name = Publishers.host(name).map(Hosts::bare).orElse("");
    }
    return name.startsWith("@") ? "" : TitleParts.of(name).parts().getFirst().strip();
  }
}
