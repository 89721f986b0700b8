package dev.ics.batch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// Packages use only packages before them in the alphabet, as those of the core do.
class ArchitectureTest {

  @Test
  void annotationsKnowNothingOfBatchesAndDatasets() {
    noClasses().that()
        .resideInAPackage("dev.ics.annotation")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.ics.batch", "dev.ics.dataset")
        .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.ics.annotation", "dev.ics.batch", "dev.ics.dataset"));
  }

  @Test
  void aBatchKnowsNothingOfDatasets() {
    noClasses().that()
        .resideInAPackage("dev.ics.batch")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.ics.dataset")
        .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.ics.batch", "dev.ics.dataset"));
  }
}
