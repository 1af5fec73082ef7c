"""What the program does. Knows the domain and ports, not the tools behind them."""
