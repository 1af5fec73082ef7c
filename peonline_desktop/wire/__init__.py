"""One HTTP request and its answer, within bounds: the only part that knows requests
and urllib3.

PE-Online's webservice and the learning systems are asked through it. It follows no redirect,
sends no credentials but those it is given, keeps no cookies, and knows whether a byte of the
request may have left. Must not know what is asked, or when to ask again.
"""
