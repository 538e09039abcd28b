package org.readout.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** The design's dependencies, held. */
class ArchitectureTest {

    private static final JavaClasses APP =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.readout.app");

    @Test
    void each_library_has_one_owner() {
        owns("picocli..", "org.readout.app.cli..");
        owns("tools.jackson..", "org.readout.app.sources..");
        owns("org.netpreserve..", "org.readout.app.sources..");
        owns("javax.xml..", "org.readout.app.sources..");
        owns("org.apache.hc..", "org.readout.app.web..");
        owns("org.snakeyaml..", "org.readout.app.watch..");
        owns("crawlercommons..", "org.readout.app.web..");
        owns("org.jsoup..", "org.readout.clean..");
    }

    /** Input decides how long a pattern runs; what it is matched with here is written by hand. */
    @Test
    void no_pattern_runs_over_what_comes_in() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.readout.app.sources..",
                        "org.readout.app.web..",
                        "org.readout.app.watch..",
                        "org.readout.app.report..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.regex..")
                .orShould()
                .callMethod(String.class, "matches", String.class)
                .orShould()
                .callMethod(String.class, "replaceAll", String.class, String.class)
                .orShould()
                .callMethod(String.class, "replaceFirst", String.class, String.class)
                .check(APP);
    }

    private static void owns(String library, String owner) {
        noClasses()
                .that()
                .resideOutsideOfPackage(owner)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(APP);
    }

    @Test
    void only_the_command_line_knows_the_command_line() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.readout.app.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.readout.app.cli..")
                .check(APP);
    }

    @Test
    void packages_do_not_depend_on_each_other_in_a_circle() {
        SlicesRuleDefinition.slices()
                .matching("org.readout.app.(*)..")
                .should()
                .beFreeOfCycles()
                .check(APP);
    }

    @Test
    void packages_are_named_by_what_they_are_for() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..", "..utils..", "..impl..", "..common..", "..helper..", "..misc..")
                .check(APP);
    }
}
