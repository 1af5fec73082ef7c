"""PE-Online Desktop: gets the results of e-learning into PE-Online, once, and explains it.

    domain/     values and rules: derivation, numbers, moments, calls; pure
    services/   what the program does, through ports: import, derive, submit, explain
    sources/    where results come from: files
    pe_online/  the webservice: entry out, answer in, tied to its rows
    store/      database, migrations, repositories, secrets
    practice/   the practice register: PE-Online's rules and a ledger, on loopback
    paper/      what is printed, as PDF
    cli/        the command `peonline`
    bootstrap   makes the parts and joins them; the only module that knows all
    shipped     finds what ships in resources/: WSDL, texts, organisations, presets

Arrows: cli -> services -> domain; sources, pe_online, store, paper -> domain;
practice -> shipped.
"""

__version__ = "0.1.0"
