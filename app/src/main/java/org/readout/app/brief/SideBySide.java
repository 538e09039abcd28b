package org.readout.app.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.readout.app.wording.Wording;
import org.readout.model.Account;
import org.readout.model.Engagement;
import org.readout.model.Engagement.Telling;
import org.readout.model.Statement;

/** Two sides' tellings of one contact in two columns. */
public final class SideBySide {

    private static final String GUTTER = " │ ";

    private final Wording wording;
    private final int column;
    private final boolean colours;

    /** A writer of columns; see {@link Brief#Brief}. */
    public SideBySide(Wording wording, int width, boolean colours) {
        this.wording = wording;
        this.column = (Math.max(width, 40) - GUTTER.length()) / 2;
        this.colours = colours;
    }

    /** Whether at least two of the sides themselves tell of the contact. */
    public static boolean fits(Engagement engagement) {
        return sides(engagement).size() > 1;
    }

    private static List<Telling> sides(Engagement engagement) {
        return engagement.readouts().stream()
                .filter(
                        telling ->
                                engagement.participants().stream()
                                        .anyMatch(side -> side.actor().equals(telling.voice())))
                .filter(telling -> !telling.statements().isEmpty())
                .toList();
    }

    /** The first two sides' tellings, ending with an empty line. */
    public String of(Engagement engagement, List<Account> accounts) {
        Map<String, Statement> statements =
                accounts.stream()
                        .flatMap(account -> account.statements().stream())
                        .collect(
                                Collectors.toMap(
                                        Statement::id,
                                        Function.identity(),
                                        (first, second) -> first));
        List<Telling> sides = sides(engagement);
        List<String> left = column(sides.get(0), statements);
        List<String> right = column(sides.get(1), statements);
        StringBuilder out = new StringBuilder();
        String title =
                wording.sides(engagement.participants())
                        + (engagement.when() == null
                                ? ""
                                : " · " + Wording.when(engagement.when()));
        Columns.wrap(title, column * 2)
                .forEach(line -> out.append(Ink.BOLD.on(line, colours)).append('\n'));
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String cell = i < left.size() ? left.get(i) : "";
            Ink ink = i == 0 ? Ink.LABEL : Ink.PLAIN;
            out.append(ink.on(cell, colours))
                    .append(" ".repeat(Math.max(0, column - Columns.width(cell))));
            out.append(Ink.DIM.on(GUTTER, colours));
            out.append(ink.on(i < right.size() ? right.get(i) : "", colours)).append('\n');
        }
        return out.append('\n').toString();
    }

    private List<String> column(Telling telling, Map<String, Statement> statements) {
        List<String> lines =
                new ArrayList<>(Columns.wrap(wording.voice(telling.voice()) + " tells", column));
        for (String id : telling.statements()) {
            Statement statement = statements.get(id);
            if (statement != null) {
                lines.add("");
                lines.addAll(
                        Columns.wrap(
                                Wording.word(statement.act()) + ": " + statement.text(), column));
            }
        }
        if (!telling.onlyHere().isEmpty()) {
            lines.add("");
            lines.addAll(Columns.wrap("Only here: " + wording.mixed(telling.onlyHere()), column));
        }
        return lines;
    }
}
