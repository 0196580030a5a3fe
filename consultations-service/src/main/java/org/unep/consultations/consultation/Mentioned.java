package org.unep.consultations.consultation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.unep.consultations.participant.Parties;
import org.unep.consultations.proposal.KnownProposals;
import org.unep.consultations.proposal.ProposalMention;

/** What is mentioned where a consultation is announced, revised or reported. */
@ApplicationScoped
public class Mentioned {

    private final Parties parties;
    private final KnownProposals proposals;

    Mentioned(Parties parties, KnownProposals proposals) {
        this.parties = parties;
        this.proposals = proposals;
    }

    /** Refuses a group that there is not, or a proposal that has not been heard of or belongs to another process. */
    void require(ConsultationRequest request) {
        parties.require(request.mentions());
        require(request.process(), request.proposals());
    }

    /** The same for proposals alone. */
    void require(String process, List<ProposalMention> mentions) {
        ProposalMention.require(process, mentions,
                proposals.find(mentions.stream().map(ProposalMention::proposal).distinct().toList()));
    }
}
