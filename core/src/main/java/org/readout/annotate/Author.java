package org.readout.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.language.Meaning;

/** Who speaks in a page that is the words of one person from its headline on: statement by X. */
final class Author {

    private static final int HEAD = 2; // tokens before the words for a statement ends

    private Author() {}

    /** The one person by whom the headline tells that its page is, or null. */
    static @Nullable Entity of(List<Sentence> sentences) {
        if (sentences.isEmpty()) {
            return null;
        }
        Sentence head = sentences.get(0);
        Marked<?> paper = head.find(Meaning.PAPER, head.from(), head.from() + HEAD);
        List<Entity> persons =
                head.entities.stream()
                        .filter(entity -> entity.form() == Entity.Form.PERSON)
                        .toList();
        boolean one =
                paper != null
                        && persons.size() == 1
                        && persons.get(0).actor() != null
                        && persons.get(0).from() - paper.to() <= HEAD
                        && persons.get(0).from() > paper.to()
                        && !head.has(Meaning.SAY, head.from(), head.to());
        return one ? persons.get(0) : null;
    }
}
