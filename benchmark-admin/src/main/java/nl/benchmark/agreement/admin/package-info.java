/** Agreements for the benchmark organisation: who signed what, own texts to assess, versions of the model, and sub-processors. */
package nl.benchmark.agreement.admin;
