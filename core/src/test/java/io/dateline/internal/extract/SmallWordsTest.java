package io.dateline.internal.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The harbour was closed for two days after the storm, and the ferries that had left in"
            + " the morning were told to wait at sea until it was safe to return to the town.",
        "de|Der Hafen war nach dem Sturm zwei Tage lang geschlossen, und die Fähren, die am Morgen"
            + " ausgelaufen waren, mussten auf See warten, bis es wieder sicher war, in die Stadt"
            + " zu fahren.",
        "fr|Le port est resté fermé pendant deux jours après la tempête, et les bateaux qui étaient"
            + " partis le matin ont dû attendre en mer avant de revenir dans la ville avec les"
            + " passagers.",
        "es|El puerto estuvo cerrado durante dos días por la tormenta, y los barcos que habían"
            + " salido por la mañana tuvieron que esperar en el mar hasta que fue seguro volver a"
            + " la ciudad.",
        "it|Il porto è rimasto chiuso per due giorni dopo la tempesta, e le navi che erano partite"
            + " la mattina hanno dovuto attendere in mare fino a quando non è stato sicuro tornare"
            + " nella città.",
        "pt|O porto ficou fechado por dois dias depois da tempestade, e os barcos que tinham saído"
            + " pela manhã não puderam voltar para a cidade, mas esperaram no mar até o fim do"
            + " dia.",
        "nl|De haven was na de storm twee dagen gesloten, en de veerboten die in de ochtend waren"
            + " vertrokken moesten op zee wachten tot het weer veilig was om naar de stad te varen."
            + " Het is niet de eerste keer dat ze dit jaar aan de kade moeten blijven, maar er zijn"
            + " ook geen schepen van hen verloren."
      })
  void tellsALanguageByItsSmallWords(String language, String text) {
    assertThat(SmallWords.STANDARD.language(text)).contains(language);
    assertThat(LanguageDetection.detect(text)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Storm closes harbour",
        "Harbour storm ferry town sea wind rain cloud wave boat rope sail mast deck hull keel crew",
        "de la en de la en de la en de la en de la en de la en de la en"
      })
  void saysNothingWhereItCouldBeAnother(String text) {
    assertThat(SmallWords.STANDARD.language(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es|El port va estar tancat dos dies per la tempesta, i els vaixells que havien sortit al"
            + " matí van haver d'esperar al mar fins que va ser segur tornar a la ciutat amb els"
            + " passatgers.",
        "nl|Die hawe was ná die storm twee dae lank gesluit, en die veerbote wat in die oggend"
            + " vertrek het, moes op see wag totdat dit weer veilig was om na die stad te vaar.",
        "en|Havnen var stengt i to dager etter stormen, og fergene som hadde reist om morgenen"
            + " måtte vente til det igjen var trygt å komme inn til byen med dem som var om bord."
      })
  void doesNotTakeANeighbourForOneThatItKnows(String neighbour, String text) {
    assertThat(LanguageDetection.detect(text)).isNotEqualTo(Optional.of(neighbour));
  }
}
