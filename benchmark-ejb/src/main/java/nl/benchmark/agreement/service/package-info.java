/**
 * Agreements as a participant signs them ({@code AgreementService}) and an administrator assesses and publishes them
 * ({@code AgreementDesk}), their files, the register of sub-processors, and the job that warns of an end.
 */
package nl.benchmark.agreement.service;
