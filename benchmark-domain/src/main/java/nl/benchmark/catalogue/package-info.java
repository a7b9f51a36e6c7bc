/** Catalogus: versions of indicators that a content expert writes and a second person decides about (IND-1). */
package nl.benchmark.catalogue;
