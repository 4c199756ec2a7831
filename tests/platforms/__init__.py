"""Talks with stand-ins of both platforms that judge every call by the platforms' published specifications.

They run when TELEGRAM_API_URL and TWILIO_API_URL name such stand-ins; elsewhere there is nothing to collect.
"""
