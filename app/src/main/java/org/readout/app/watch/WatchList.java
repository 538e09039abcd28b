package org.readout.app.watch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.app.web.UnreachableException;
import org.readout.app.web.Web;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Which feeds and pages are watched, as a file in YAML says. */
public final class WatchList {

    private static final Set<String> FIELDS =
            Set.of("feed", "page", "fetch", "every", "publisher", "language");
    private static final Map<Character, Duration> UNITS =
            Map.of(
                    's', Duration.ofSeconds(1),
                    'm', Duration.ofMinutes(1),
                    'h', Duration.ofHours(1),
                    'd', Duration.ofDays(1));
    private static final Duration USUAL = Duration.ofMinutes(30);
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(365);

    private final String file;
    private final List<Watched> sources = new ArrayList<>();
    private Duration every = USUAL;

    private WatchList(String file) {
        this.file = file;
    }

    /**
     * Reads a watch list.
     *
     * @throws WatchListException where it is none
     * @throws IOException where the file cannot be read
     */
    public static WatchList read(Path path) throws IOException, WatchListException {
        WatchList list = new WatchList(path.toString());
        try (Reader reader = Files.newBufferedReader(path)) {
            list.read(
                    new Compose(LoadSettings.builder().setLabel(path.toString()).build())
                            .composeReader(reader)
                            .orElse(null));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new WatchListException(
                    path.toString(), line, "is no YAML (" + e.getProblem() + ")");
        } catch (YamlEngineException e) {
            throw new WatchListException(path.toString(), 0, "is no YAML (" + e.getMessage() + ")");
        }
        return list;
    }

    /** What is watched, in the order of the file. */
    List<Watched> sources() {
        return sources;
    }

    private void read(@Nullable Node root) throws WatchListException {
        Map<String, Node> fields = fields(root, "write `sources:` and a list under it");
        for (Map.Entry<String, Node> field : fields.entrySet()) {
            if (field.getKey().equals("every")) {
                every = duration(field.getValue());
            } else if (!field.getKey().equals("sources")) {
                throw fault(
                        field.getValue(),
                        "`" + field.getKey() + "` is unknown; there are `every` and `sources`");
            }
        }
        if (!(fields.get("sources") instanceof SequenceNode list) || list.getValue().isEmpty()) {
            throw fault(
                    root, "names no sources; write `sources:` and under it `- feed: https://…`");
        }
        Set<String> addresses = new HashSet<>();
        for (Node node : list.getValue()) {
            Watched source = source(node);
            if (!addresses.add(source.address())) {
                throw fault(node, source.address() + " is there twice; take one of them away");
            }
            sources.add(source);
        }
    }

    private Watched source(Node node) throws WatchListException {
        Map<String, Node> fields = fields(node, "write `- feed: https://…` or `- page: https://…`");
        for (Map.Entry<String, Node> field : fields.entrySet()) {
            if (!FIELDS.contains(field.getKey())) {
                throw fault(
                        field.getValue(),
                        "`"
                                + field.getKey()
                                + "` is unknown; a source has `feed` or `page`, and may have `fetch`, `every`, `publisher`, `language`");
            }
        }
        Node feed = fields.get("feed");
        Node page = fields.get("page");
        if (feed == null == (page == null)) {
            throw fault(node, "a source needs either `feed` or `page`");
        }
        Node place = page == null ? feed : page;
        String address;
        try {
            address = Web.address(text(place)).toString();
        } catch (UnreachableException e) {
            throw fault(place, text(place) + " " + e.reason());
        }
        Node own = fields.get("every");
        return new Watched(
                address,
                page != null,
                yes(fields.get("fetch")),
                own == null ? every : duration(own),
                fields.containsKey("publisher") ? text(fields.get("publisher")) : null,
                fields.containsKey("language") ? text(fields.get("language")) : null);
    }

    private Map<String, Node> fields(@Nullable Node node, String cure) throws WatchListException {
        if (!(node instanceof MappingNode mapping)) {
            throw fault(node, cure);
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            fields.put(text(tuple.getKeyNode()), tuple.getValueNode());
        }
        return fields;
    }

    private String text(@Nullable Node node) throws WatchListException {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw fault(node, "a single value belongs here");
    }

    private boolean yes(@Nullable Node node) throws WatchListException {
        String text = node == null ? "false" : text(node);
        if (!text.equals("true") && !text.equals("false")) {
            throw fault(node, "write true or false");
        }
        return text.equals("true");
    }

    private Duration duration(Node node) throws WatchListException {
        String text = text(node);
        Duration unit = UNITS.get(text.charAt(text.length() - 1));
        try {
            Duration duration =
                    unit == null
                            ? Duration.ZERO
                            : unit.multipliedBy(
                                    Integer.parseInt(text.substring(0, text.length() - 1)));
            if (duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (NumberFormatException e) {
            // told of below
        }
        throw fault(node, text + " is no time; write 90s, 15m, 6h or 1d, and at least 10s");
    }

    private WatchListException fault(@Nullable Node node, String reason) {
        int line = node == null ? 0 : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        return new WatchListException(file, line, reason);
    }
}
