package org.readout;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.data.Data;
import org.readout.data.DataException;
import org.readout.world.World;

/** The design's dependencies, held. */
class ArchitectureTest {

    /** The stages in the order in which a page goes through them. */
    private static final List<String> STAGES =
            List.of(
                    "clean",
                    "annotate",
                    "extract",
                    "merge",
                    "correct",
                    "follow",
                    "relate",
                    "code",
                    "json");

    private static final JavaClasses CORE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.readout");

    @Test
    void the_model_depends_on_java_alone() {
        classes()
                .that()
                .resideInAPackage("org.readout.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.readout.model..")
                .check(CORE);
    }

    @Test
    void no_stage_knows_a_later_one() {
        for (int i = 0; i < STAGES.size(); i++) {
            String[] later =
                    STAGES.subList(i + 1, STAGES.size()).stream()
                            .map(stage -> "org.readout." + stage + "..")
                            .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("org.readout." + STAGES.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .allowEmptyShould(true)
                        .check(CORE);
            }
        }
    }

    /** What extraction is made of, in the order in which a page goes through it. */
    @Test
    void in_extraction_none_knows_a_later_part() {
        List<String> parts = List.of("clause", "contact", "speech", "reference", "telling");
        for (int i = 0; i < parts.size(); i++) {
            List<String> later = new ArrayList<>(List.of("org.readout.extract"));
            parts.subList(i + 1, parts.size()).forEach(p -> later.add("org.readout.extract." + p));
            noClasses()
                    .that()
                    .resideInAPackage("org.readout.extract." + parts.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later.toArray(String[]::new))
                    .check(CORE);
        }
    }

    @Test
    void packs_and_facts_know_no_stage_and_nothing_but_the_front_door_knows_the_front_door() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.readout.data..", "org.readout.language..", "org.readout.world..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        STAGES.stream()
                                .map(stage -> "org.readout." + stage + "..")
                                .toArray(String[]::new))
                .check(CORE);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.readout")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.readout")
                .check(CORE);
    }

    @Test
    void packs_know_the_facts_and_the_facts_know_no_pack() {
        noClasses()
                .that()
                .resideInAPackage("org.readout.world..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.readout.language..")
                .check(CORE);
    }

    @Test
    void each_library_has_one_owner() {
        owns("org.jsoup..", "org.readout.clean..");
        owns("tools.jackson..", "org.readout.json..");
        owns("org.snakeyaml..", "org.readout.data..");
    }

    /** Input decides how long a pattern runs, and a page may be made to make it run for ever. */
    @Test
    void no_pattern_runs_over_what_comes_in() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.regex..")
                .orShould()
                .callMethod(String.class, "matches", String.class)
                .orShould()
                .callMethod(String.class, "replaceAll", String.class, String.class)
                .orShould()
                .callMethod(String.class, "replaceFirst", String.class, String.class)
                .check(CORE);
    }

    private static void owns(String library, String owner) {
        noClasses()
                .that()
                .resideOutsideOfPackage(owner)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CORE);
    }

    @Test
    void packages_are_named_by_what_they_are_for() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..", "..utils..", "..impl..", "..common..", "..helper..", "..misc..")
                .check(CORE);
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .check(CORE);
    }

    @Test
    void the_core_has_no_clock_no_chance_no_network_and_no_files() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.TimeZone.class, "getDefault")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "java.nio.channels..", "java.util.random..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class)
                .check(CORE);
        noClasses()
                .that()
                .doNotHaveSimpleName("Data") // reads the files that ship with the library
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.file..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        java.io.File.class,
                        java.net.URL.class,
                        java.net.Socket.class,
                        java.net.ServerSocket.class,
                        java.net.InetAddress.class)
                .check(CORE);
    }

    @Test
    void packages_do_not_depend_on_each_other_in_a_circle() {
        SlicesRuleDefinition.slices()
                .matching("org.readout.(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        World.class,
                        Data.class) // the tables of world are read by Data, which needs nothing
                // of its package
                .ignoreDependency(
                        resideInAPackage("org.readout.world"), equivalentTo(Data.Row.class))
                .ignoreDependency(
                        resideInAPackage("org.readout.world"), equivalentTo(DataException.class))
                .check(CORE);
    }
}
