package org.unep.summary.board;

import static org.unep.summary.readmodel.Told.says;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;

/** A global meeting as it may look on a board: 24 proposals in three clusters, and what was said on them. */
final class Scene {

    private static final String NOON = "2023-09-07T12:00:00Z";
    private static final List<String> TITLES = List.of("Global assessment of existing instruments and standards",
            "International certification of metals", "Global sand observatory", "Environmental peer reviews",
            "Best practice through capacity building, technical assistance and know-how",
            "Meaningful engagement of Indigenous Peoples and local communities living around mines",
            "Renewable energy in mines", "Standards for the environmental side of exploration",
            "Circular economy, sustainable design and extended producer responsibility",
            "Global mapping of tailings facilities", "Classification of tailings by toxicity",
            "Harmonized guidance on tailings management", "Inventory of abandoned mine sites",
            "Mine closure: guidance and finance", "Traceability along the value chain", "Reprocessing of old tailings",
            "Open-ended working group to follow up the proposals", "Multi-stakeholder policy dialogues",
            "Cooperation between international organizations",
            "Cooperation with the Minamata Convention on small-scale gold mining",
            "Cooperation with the CBD on safeguards for deep-sea mining",
            "Network of experts for Latin America and the Caribbean", "Exploring an international agreement",
            "International minerals programme");
    private static final List<String> CLUSTERS = List.of("policies-and-tools", "value-chain-aspects", "platforms");
    private static final List<String> STANCES = List.of("SUPPORT", "SUPPORT", "SUPPORT", "SUPPORT_WITH_CONDITIONS", "SUPPORT",
            "CLARIFICATION", "SUPPORT", "CONCERN", "OPPOSE", "MERGE");
    private static final int GOVERNMENTS = 30;
    private static final int OBSERVERS = 12;

    final String process = "p-" + UUID.randomUUID();
    final List<UUID> proposals = new ArrayList<>();
    private final Feed feed;

    private Scene(Feed feed) {
        this.feed = feed;
    }

    /** What a process with one proposal has. */
    static Scene small(Feed feed) {
        var scene = new Scene(feed);
        scene.proposals.add(UUID.randomUUID());
        feed.tell(Told.process(scene.process), Told.government("CHE"), Told.government("BRA"), Told.government("MLI"),
                Told.observer("icmm"), Told.proposal(scene.proposals.get(0), scene.process, 1),
                Told.consultation(UUID.randomUUID(), scene.process, 120, 60));
        return scene;
    }

    static Scene whole(Feed feed) {
        var scene = new Scene(feed);
        List<Told> told = new ArrayList<>(List.of(Told.process(scene.process)
                .with("title", Map.of("en", "Environmental aspects of minerals and metals management"))
                .with("clusters", List.of(cluster(0, "Policies and tools"), cluster(1, "Value chain aspects"),
                        cluster(2, "Platforms for international cooperation"))),
                Told.consultation(UUID.randomUUID(), scene.process, 120, 60),
                Told.group("screen-grulac").with("name", Map.of("en", "GRULAC")),
                Told.group("screen-african-group").with("name", Map.of("en", "African Group")),
                Told.group("screen-weog").with("name", Map.of("en", "WEOG"))));
        for (int i = 0; i < TITLES.size(); i++) {
            UUID id = UUID.randomUUID();
            scene.proposals.add(id);
            told.add(Told.proposal(id, scene.process, i + 1, TITLES.get(i)).with("cluster", CLUSTERS.get(i / 8)));
        }
        for (int who = 0; who < GOVERNMENTS + OBSERVERS; who++) {
            String code = who < GOVERNMENTS ? "G" + (char) ('A' + who / 26) + (char) ('A' + who % 26) : "observer-" + who;
            told.add(who < GOVERNMENTS ? Told.government(code) : Told.observer(code));
            told.add(says(scene.process, code, NOON, scene.views(who)).delivered());
        }
        told.add(scene.onBehalfOf("screen-african-group", 0, "SUPPORT"));
        told.add(scene.onBehalfOf("screen-grulac", 1, "SUPPORT_WITH_CONDITIONS"));
        told.add(scene.onBehalfOf("screen-weog", 3, "CONCERN"));
        for (int i = 0; i < 6; i++) {
            told.add(Told.reportBack(scene.process, UUID.randomUUID(), scene.proposals.get(i), i == 3 ? "MIXED" : "SUPPORT",
                    i == 3 ? null : "MOST"));
            told.add(Told.reportBack(scene.process, UUID.randomUUID(), scene.proposals.get(i), "SUPPORT", "MANY"));
        }
        feed.tell(told);
        return scene;
    }

    /** Not everybody speaks to every proposal, and the last ones have more against them. */
    private Map<UUID, String> views(int who) {
        Map<UUID, String> views = new LinkedHashMap<>();
        for (int i = 0; i < TITLES.size(); i++) {
            if (i != 7 && (who * 7 + i * 5) % 11 < 9 - i / 3) {
                views.put(proposals.get(i), STANCES.get((who * (1 + i / 6) + i) % (i < 6 ? 6 : STANCES.size())));
            }
        }
        return views;
    }

    private Told onBehalfOf(String group, int proposal, String stance) {
        return new Told.Statement(UUID.randomUUID(), process, null, List.of(group), null, NOON,
                Map.of(proposals.get(proposal), stance)).delivered();
    }

    private static Map<String, Object> cluster(int i, String title) {
        return Map.of("code", CLUSTERS.get(i), "title", Map.of("en", title));
    }

    /** Somebody takes a position on a proposal. */
    void stands(String who, int proposal, String stance) {
        feed.tell(says(process, who, NOON, Map.of(proposals.get(proposal), stance)).delivered());
    }
}
