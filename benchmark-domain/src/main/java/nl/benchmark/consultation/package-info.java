/**
 * Overleg: what is agreed with a participant that cannot deliver a file in time, complete and correct, and in the extreme case
 * taking that file out of the benchmark.
 *
 * <p>One way: staff records a consultation → the participant reads and answers it → what was agreed is recorded with its last
 * day → closed. A removal is proposed by one administrator and confirmed by another; from then on what is made of the file
 * counts for the participant itself only, until it is put back. Nothing of the file is erased. Source: DEL-6.
 */
package nl.benchmark.consultation;
