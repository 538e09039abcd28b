package org.readout;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    @Test
    void every_type_of_the_model_and_every_value_of_a_closed_list_stands_in_the_glossary()
            throws Exception {
        String glossary = Files.readString(Path.of("..", "docs", "glossary.md"));
        List<JavaClass> model =
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("org.readout.model")
                                .stream()
                                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                                .toList();
        assertThat(model).isNotEmpty();
        for (JavaClass type : model) {
            assertThat(glossary).contains("`" + type.getSimpleName() + "`");
            if (type.isEnum()) {
                for (Object value : type.reflect().getEnumConstants()) {
                    assertThat(glossary)
                            .contains("`" + value.toString().toLowerCase(Locale.ROOT) + "`");
                }
            }
        }
    }
}
