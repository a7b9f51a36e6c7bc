/**
 * Figures on pages, drawn by components in Java: a page holds hundreds of them, and a tag file of nested fragments for
 * each took most of the time of a page.
 */
package nl.benchmark.ui.figure;
