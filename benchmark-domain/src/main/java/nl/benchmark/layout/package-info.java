/**
 * Indelingen: the layouts of deliveries, written by a content expert, tried on files that are kept, and decided by a second person
 * (DEL-1). What a layout is, and what it may change, stands in {@link nl.benchmark.delivery.LayoutCheck}.
 */
package nl.benchmark.layout;
