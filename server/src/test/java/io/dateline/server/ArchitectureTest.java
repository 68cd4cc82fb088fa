package io.dateline.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
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
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The server's part of the package map of ARCHITECTURE.md, as rules. */
@AnalyzeClasses(packages = "io.dateline.server", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String LIBRARY = "io.dateline";
  private static final String MAIN = "io.dateline.server";
  private static final String CLI = "io.dateline.server.cli";
  private static final String EXPORT = "io.dateline.server.export";
  private static final String FEED = "io.dateline.server.feed";
  private static final String HTTP = "io.dateline.server.http";
  private static final String JSON = "io.dateline.server.json";
  private static final String EVALUATE = "io.dateline.server.evaluate";

  /** Without this the other rules could hold by seeing nothing. */
  @ArchTest
  static void allPackagesAreThereAndNullMarked(JavaClasses classes) {
    Set<JavaPackage> packages =
        classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
    assertThat(packages)
        .extracting(JavaPackage::getName)
        .contains(MAIN, CLI, EVALUATE, EXPORT, FEED, HTTP, JSON);
    assertThat(packages).allMatch(each -> each.isAnnotatedWith(NullMarked.class));
    assertThat(classes.size()).isGreaterThan(30);
  }

  @ArchTest static final ArchRule documentsKnowTheLibrary = knowsOnly(JSON, LIBRARY);

  @ArchTest static final ArchRule exportsKnowDocuments = knowsOnly(EXPORT, LIBRARY, JSON);

  @ArchTest static final ArchRule feedsKnowDocuments = knowsOnly(FEED, LIBRARY, JSON);

  @ArchTest static final ArchRule httpKnowsDocuments = knowsOnly(HTTP, LIBRARY, EXPORT, FEED, JSON);

  @ArchTest
  static final ArchRule commandsKnowHttpDocumentsAndEvaluation =
      knowsOnly(CLI, LIBRARY, EVALUATE, EXPORT, HTTP, JSON);

  @ArchTest static final ArchRule evaluationKnowsTheLibrary = knowsOnly(EVALUATE, LIBRARY);

  @ArchTest static final ArchRule mainKnowsTheCommands = knowsOnly(MAIN, CLI);

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.dateline.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theEngineStaysBehindTheLibrary =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.lucene..", "opennlp..", "io.dateline.internal..");

  @ArchTest static final ArchRule onlyHttpKnowsJavalin = confined("io.javalin..", HTTP);

  @ArchTest static final ArchRule onlyHttpKnowsJetty = confined("org.eclipse.jetty..", HTTP);

  @ArchTest static final ArchRule onlyHttpKnowsServlets = confined("jakarta..", HTTP);

  @ArchTest static final ArchRule onlyCommandsKnowPicocli = confined("picocli..", CLI);

  @ArchTest static final ArchRule onlyCommandsDrawProgress = confined("me.tongfei..", CLI);

  @ArchTest
  static final ArchRule jacksonWritesDocumentsAndReadsBodies =
      confined("tools.jackson..", EVALUATE, EXPORT, FEED, HTTP, JSON);

  @ArchTest
  static final ArchRule onlyCommandsPrint =
      noClasses().that(resideOutsideOfPackages(CLI)).should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule onlyMainEndsTheProcess =
      noClasses()
          .that(resideOutsideOfPackages(MAIN))
          .should()
          .callMethod(System.class, "exit", int.class);

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
}
