/** Taxonomies: what the topics and the facets of a process's proposals are taken from. */
@NullMarked
package org.unep.proposals.taxonomy;

import org.jspecify.annotations.NullMarked;
