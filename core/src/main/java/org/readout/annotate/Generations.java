package org.readout.annotate;

import org.readout.language.LanguagePack;
import org.readout.language.Tokens;

/** What stands behind a name to tell its bearer from his father: X Y Jr., X Y, Sr. */
final class Generations {

    private final LanguagePack pack;
    private final Sentence sentence;
    private final Tokens tokens;

    Generations(LanguagePack pack, Sentence sentence) {
        this.pack = pack;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
    }

    /** The token behind such a word and its full stop behind a name, else the end of the name. */
    int behind(int name) {
        int i = name;
        i += i + 1 < sentence.to() && tokens.first(i) == ',' ? 1 : 0;
        if (i >= sentence.to() || !isOne(i)) {
            return name;
        }
        boolean stop = i + 2 < sentence.to() && tokens.first(i + 1) == '.';
        return i + (stop ? 2 : 1);
    }

    /** The token behind the name before such a word that ends before a token, else that token. */
    int before(int to) {
        int i = to - 1;
        i -= i > sentence.from() && tokens.first(i) == '.' ? 1 : 0;
        if (i - 1 <= sentence.from() || !isOne(i)) {
            return to;
        }
        return tokens.first(i - 1) == ',' ? i - 1 : i;
    }

    private boolean isOne(int i) {
        return tokens.isWord(i)
                && tokens.isCapital(i)
                && pack.list("generations").contains(tokens.folded(i));
    }
}
