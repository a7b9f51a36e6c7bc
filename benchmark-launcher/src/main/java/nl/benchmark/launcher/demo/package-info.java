/**
 * The demonstration set: a simulated caseload per municipality, and the deliveries, yearly figures and accounts that go with it.
 *
 * <ul>
 *   <li>OPS-1 Real municipalities, generated deliveries that go through the real importer.
 *   <li>Deterministic: the file of a municipality and a month depends on neither the day of making nor the other files.
 *   <li>No record is of a real person; the numbers behind the pseudonyms fail the eleven-test.
 * </ul>
 *
 * Sizes and rates resemble reality, they are not figures of the municipalities named. Out of scope: sending the files and
 * making the accounts, which the launcher does.
 */
package nl.benchmark.launcher.demo;
