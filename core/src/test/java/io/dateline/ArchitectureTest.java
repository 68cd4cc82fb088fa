package io.dateline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Modifier;
import java.net.DatagramSocket;
import java.net.Socket;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The package map of ARCHITECTURE.md, as rules. */
@AnalyzeClasses(packages = "io.dateline", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String API = "io.dateline";
  private static final String READ = "io.dateline.internal.read";
  private static final String EXTRACT = "io.dateline.internal.extract";
  private static final String DATES = "io.dateline.internal.extract.dates";
  private static final String HTML = "io.dateline.internal.extract.html";
  private static final String QUERY = "io.dateline.internal.query";
  private static final String LUCENE = "io.dateline.internal.lucene";
  private static final String STORE = "io.dateline.internal.store";
  private static final String EVALUATION = "io.dateline.internal.evaluation";
  private static final String TEXT = "io.dateline.internal.text";

  /** Without this the other rules could hold by seeing nothing. */
  @ArchTest
  static void allPackagesAreThereAndNullMarked(JavaClasses classes) {
    Set<JavaPackage> packages =
        classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
    assertThat(packages)
        .extracting(JavaPackage::getName)
        .containsExactlyInAnyOrder(
            API, READ, EXTRACT, DATES, HTML, QUERY, LUCENE, STORE, EVALUATION, TEXT);
    assertThat(packages).allMatch(each -> each.isAnnotatedWith(NullMarked.class));
    assertThat(classes.size()).isGreaterThan(100);
  }

  @ArchTest static final ArchRule readingKnowsValuesAndText = knowsOnly(READ, API, TEXT);

  @ArchTest
  static final ArchRule extractionKnowsDatesAndHtml = knowsOnly(EXTRACT, API, DATES, HTML, TEXT);

  @ArchTest static final ArchRule htmlKnowsNobody = knowsOnly(HTML);

  @ArchTest static final ArchRule documentsAndFeedsKnowJsoup = confined("org.jsoup..", HTML, READ);

  @ArchTest static final ArchRule datesKnowValuesAndText = knowsOnly(DATES, API, TEXT);

  @ArchTest static final ArchRule queriesKnowValues = knowsOnly(QUERY, API);

  @ArchTest static final ArchRule luceneKnowsValuesAndText = knowsOnly(LUCENE, API, TEXT);

  @ArchTest static final ArchRule storeKnowsValuesAndText = knowsOnly(STORE, API, TEXT);

  @ArchTest
  static final ArchRule evaluationKnowsTheIndex = knowsOnly(EVALUATION, API, LUCENE, TEXT);

  @ArchTest static final ArchRule textKnowsNobody = knowsOnly(TEXT);

  @ArchTest
  static final ArchRule onlyTheFrontDoorOpensInwards =
      noClasses()
          .that(resideInAPackage(API))
          .and(
              not(
                  belongToAnyOf(
                      Archive.class,
                      Extractor.class,
                      Maintenance.class,
                      Pages.class,
                      Query.class,
                      RankingEvaluation.class,
                      Rebuild.class,
                      RebuildRun.class,
                      RebuildSource.class,
                      RepairRun.class,
                      Synonyms.class)))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.dateline.internal..");

  @ArchTest
  static final ArchRule packagesBelowTheFrontDoorHaveNoCycles =
      slices().matching("io.dateline.internal.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyOnePackageKnowsLucene = confined("org.apache.lucene..", LUCENE);

  @ArchTest static final ArchRule onlyExtractionKnowsOpenNlp = confined("opennlp..", EXTRACT);

  @ArchTest
  static final ArchRule onlyReadingKnowsTheFormatsOfFiles =
      noClasses()
          .that(resideOutsideOfPackages(READ))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.netpreserve.jwarc..",
                  "org.apache.commons..",
                  "org.apache.james..",
                  "org.mozilla.universalchardet..",
                  "org.tukaani.xz..",
                  "com.github.luben.zstd..",
                  "javax.xml.."));

  @ArchTest
  static final ArchRule jacksonIsForFiles =
      confined("tools.jackson..", READ, EXTRACT, HTML, LUCENE, STORE, EVALUATION);

  @ArchTest
  static final ArchRule theLibraryPrintsNothing = noClasses().should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule theLibraryOpensNoConnection =
      noClasses()
          .should()
          .dependOnClassesThat(
              belongToAnyOf(
                  Socket.class, DatagramSocket.class, URLConnection.class, HttpClient.class));

  @ArchTest
  static final ArchRule publicClassesAreFinalOrSealed =
      classes().that(resideInAPackage(API)).and().arePublic().should(beClosed());

  private static ArchRule knowsOnly(String name, String... others) {
    String[] known = Stream.concat(Stream.of(name), Arrays.stream(others)).toArray(String[]::new);
    return noClasses()
        .that(resideInAPackage(name))
        .should()
        .dependOnClassesThat(resideInAPackage("io.dateline..").and(resideOutsideOfPackages(known)));
  }

  private static ArchRule confined(String library, String... packages) {
    return noClasses()
        .that(resideOutsideOfPackages(packages))
        .should()
        .dependOnClassesThat(resideInAPackage(library));
  }

  /** Interfaces that nobody outside may implement, and classes that nobody may extend. */
  private static ArchCondition<JavaClass> beClosed() {
    return new ArchCondition<>("be final or sealed") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        Class<?> type = item.reflect();
        boolean closed = type.isSealed() || Modifier.isFinal(type.getModifiers());
        events.add(new SimpleConditionEvent(item, closed, item.getName() + " is open"));
      }
    };
  }
}
