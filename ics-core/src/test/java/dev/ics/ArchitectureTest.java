package dev.ics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String ROOT = "dev.ics";

  private static final ArchRule STAGES_USE_ONLY_EARLIER_STAGES = classes()
      .that(DescribedPredicate.describe("are in a stage",
          type -> !type.getPackageName().equals(ROOT)))
      .should(new ArchCondition<>("use only packages earlier in the alphabet, and not the root") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          type.getDirectDependenciesFromSelf()
              .stream()
              .filter(use -> use.getTargetClass().getPackageName().startsWith(ROOT))
              .filter(use -> isForbidden(type, use.getTargetClass()))
              .forEach(
                  use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
        }
      });

  @Test
  void stagesUseOnlyEarlierStages() {
    STAGES_USE_ONLY_EARLIER_STAGES.check(new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(ROOT));
  }

  @Test
  void aPlantedUseOfALaterStageAndOneOfTheRootAreFound() {
    var result = STAGES_USE_ONLY_EARLIER_STAGES
        .evaluate(new ClassFileImporter().importPackages("dev.ics.planted"));
    assertThat(result.getFailureReport().getDetails())
        .anyMatch(found -> found.contains("UsesLaterStage") && found.contains("LaterStage.<init>"))
        .anyMatch(found -> found.contains("CompressionOptions.defaults"));
  }

  private static boolean isForbidden(JavaClass user, JavaClass used) {
    return used.getPackageName().equals(ROOT)
        || used.getPackageName().compareTo(user.getPackageName()) > 0;
  }
}
