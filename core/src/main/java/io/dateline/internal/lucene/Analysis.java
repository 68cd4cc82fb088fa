package io.dateline.internal.lucene;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;

/**
 * How the words of a language become terms: on top of the {@link Folding} that all share, what is
 * the language's own. A query word is read in all that the archive holds, so that it finds itself
 * in every article, whatever language that was taken for.
 *
 * <p>Stemmers are light where there is a choice: they join the numbers and genders of a word, and
 * leave words of one root apart.
 */
enum Analysis {
  /**
   * Possessives cut, then KStem, which on news finds better than Porter. Also for articles of
   * unknown language.
   */
  ENGLISH {
    @Override
    TokenStream stems(TokenStream folded) {
      return new UmlautFolding(new KStemFilter(new EnglishPossessiveFilter(folded)));
    }
  },

  GERMAN {
    @Override
    TokenStream stems(TokenStream folded) {
      return new GermanLightStemFilter(new GermanNormalizationFilter(folded));
    }
  },

  FRENCH {
    @Override
    TokenStream stems(TokenStream folded) {
      TokenStream whole = new ElisionFilter(folded, FrenchAnalyzer.DEFAULT_ARTICLES);
      return new UmlautFolding(new FrenchLightStemFilter(whole));
    }
  },

  SPANISH {
    @Override
    TokenStream stems(TokenStream folded) {
      return new UmlautFolding(new SpanishLightStemFilter(folded));
    }
  },

  /** Snowball's, for the light stemmer leaves short words such as "treni" as they are. */
  ITALIAN {
    @Override
    TokenStream stems(TokenStream folded) {
      TokenStream whole = new ElisionFilter(folded, ITALIAN_ARTICLES);
      return new UmlautFolding(new SnowballFilter(whole, new ItalianStemmer()));
    }
  },

  PORTUGUESE {
    @Override
    TokenStream stems(TokenStream folded) {
      return new PortugueseLightStemFilter(new PortugueseTilde(folded));
    }
  },

  /** Its "oe" is a vowel of its own, and no umlaut. */
  DUTCH {
    @Override
    TokenStream stems(TokenStream folded) {
      return new SnowballFilter(folded, new DutchStemmer());
    }
  },

  RUSSIAN {
    @Override
    TokenStream stems(TokenStream folded) {
      return new RussianLightStemFilter(folded);
    }
  },

  ARABIC {
    @Override
    TokenStream stems(TokenStream folded) {
      return new ArabicStemFilter(folded);
    }
  },

  /**
   * Folding alone: for Chinese, Japanese and Korean, whose runs of characters {@link Tokens} parts
   * into pairs whatever the language, and for languages that have no analysis of their own.
   */
  FOLDED {
    @Override
    TokenStream stems(TokenStream folded) {
      return new UmlautFolding(folded);
    }
  };

  private static final CharArraySet ITALIAN_ARTICLES =
      CharArraySet.unmodifiableSet(
          new CharArraySet(
              List.of(
                  "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl",
                  "dagl", "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d", "quell", "quest",
                  "bell", "sant", "dov", "cos", "com"),
              false));

  abstract TokenStream stems(TokenStream folded);

  /** The analysis of a language, a BCP 47 tag or null. */
  static Analysis of(@Nullable String language) {
    if (language == null) {
      return ENGLISH;
    }
    return switch (primary(language)) {
      case "en", "", "und" -> ENGLISH;
      case "de" -> GERMAN;
      case "fr" -> FRENCH;
      case "es" -> SPANISH;
      case "it" -> ITALIAN;
      case "pt" -> PORTUGUESE;
      case "nl" -> DUTCH;
      case "ru" -> RUSSIAN;
      case "ar" -> ARABIC;
      default -> FOLDED;
    };
  }

  /** Nearly all are two letters already, and a locale takes long to make. */
  private static String primary(String language) {
    boolean alone =
        language.length() == 2 && isLetter(language.charAt(0)) && isLetter(language.charAt(1));
    return alone ? language : Locale.forLanguageTag(language).getLanguage();
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }
}
