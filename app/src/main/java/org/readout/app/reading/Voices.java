package org.readout.app.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.model.Account;
import org.readout.model.Engagement;
import org.readout.model.Statement;

/** What each voice tells of one contact. */
public final class Voices {

    private Voices() {}

    /**
     * The statements of an engagement's accounts by the voice they stand in, in the order of its
     * readouts; a voice without statements has none.
     */
    public static Map<String, List<Statement>> of(Engagement engagement, List<Account> accounts) {
        Map<String, List<Statement>> voices = new LinkedHashMap<>();
        engagement.readouts().forEach(telling -> voices.put(telling.voice(), new ArrayList<>()));
        for (Account account : accounts) {
            for (Statement statement : account.statements()) {
                voices.computeIfAbsent(statement.voice(), voice -> new ArrayList<>())
                        .add(statement);
            }
        }
        return voices;
    }
}
