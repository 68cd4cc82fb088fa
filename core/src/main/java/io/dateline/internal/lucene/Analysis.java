package io.dateline.internal.lucene;

import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.jspecify.annotations.Nullable;

/**
 * How the words of a language become terms: on top of the {@link Folding} that all share, what is
 * the language's own. A query word is read in all of them, so that it finds itself in every
 * article, whatever language that was taken for.
 */
enum Analysis {
  /** Possessives cut, then KStem. Also for articles of unknown language. */
  ENGLISH {
    @Override
    TokenStream stems(TokenStream folded) {
      return new KStemFilter(new EnglishPossessiveFilter(folded));
    }
  },

  /** Folding alone, for languages that have no analysis of their own. */
  FOLDED {
    @Override
    TokenStream stems(TokenStream folded) {
      return folded;
    }
  };

  abstract TokenStream stems(TokenStream folded);

  /** The analysis of a language, a BCP 47 tag or null. */
  static Analysis of(@Nullable String language) {
    if (language == null) {
      return ENGLISH;
    }
    String primary = Locale.forLanguageTag(language).getLanguage();
    return switch (primary) {
      case "en", "", "und" -> ENGLISH;
      default -> FOLDED;
    };
  }
}
